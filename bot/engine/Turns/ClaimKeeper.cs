using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Where several nodes share the store: keeps this node's claims alive and takes over what other nodes have left.</summary>
internal sealed partial class ClaimKeeper(IConversationStore store, TurnWorkers workers, TimeProvider time, ILogger<ClaimKeeper> log)
{
    /// <summary>So often within a lease: two renewals may fail before it is over.</summary>
    private const int RoundsPerLease = 4;

    private readonly Signal _signal = new();

    /// <summary>Another node may have left something.</summary>
    public void Wake() => _signal.Set();

    public async Task RunAsync(CancellationToken stopped)
    {
        if (store.Lease is not { } lease) return;
        await BackgroundLoop.RunAsync(token => RoundAsync(lease / RoundsPerLease, token), time, log, stopped);
    }

    private async Task RoundAsync(TimeSpan pause, CancellationToken stopped)
    {
        var inHand = workers.InHand();
        if (inHand.Count > 0) await store.RenewAsync(inHand, stopped);
        if (!workers.IsDraining)
        {
            var left = await store.RecoverAsync(stopped);
            foreach (var turn in left) workers.EnqueueFound(turn);
            if (left.Count > 0) TakenOver(log, left.Count);
        }
        await _signal.WaitAsync(pause, time, stopped);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} conversations were taken over from a node that left them")]
    private static partial void TakenOver(ILogger log, int count);
}
