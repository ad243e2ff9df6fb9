using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>
/// Sends what the outbox holds: per conversation in order, the next only when the one before is sent or given up. That an
/// attempt is under way is written down before it starts, so that a crash leaves no doubt about which replies are in doubt.
/// </summary>
internal sealed partial class OutboxPump(IConversationStore store, OutboxOptions options, TimeProvider time, ILogger<OutboxPump> log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly Signal _signal = new();
    private readonly StorePatience _patience = new(time);
    private int _underWay;

    /// <summary>Something new waits, or something ended.</summary>
    public void Wake() => _signal.Set();

    public async Task RunAsync(CancellationToken stopped)
    {
        if (options.Deliver is null) return;
        var recovered = false;
        await BackgroundLoop.RunAsync(
            async token =>
            {
                // Other nodes may end at any time; this one does not find its own replies in doubt while it lives.
                if (!recovered || store.Lease is not null) await store.RecoverOutboxAsync(token);
                recovered = true;
                await RoundAsync(token);
            },
            time, log, stopped);
    }

    private async Task RoundAsync(CancellationToken stopped)
    {
        var now = time.GetUtcNow();
        var claims = await store.ClaimOutboxAsync(null, now, options.ConcurrentDeliveries - Volatile.Read(ref _underWay), stopped);
        foreach (var item in claims.Items)
        {
            Interlocked.Increment(ref _underWay);
            _ = DeliverAsync(item, stopped);
        }
        // Of what a node left that ended, nobody tells.
        var atMost = store.Lease is { } lease && lease < LookAgain ? lease : LookAgain;
        var wait = claims.NextDue is { } due && due - now < atMost ? due - now : atMost;
        // All hands are busy: the first that is free wakes us.
        if (wait <= TimeSpan.Zero) wait = atMost;
        await _signal.WaitAsync(wait, time, stopped);
    }

    private async Task DeliverAsync(OutboxItem item, CancellationToken stopped)
    {
        try
        {
            var result = await AttemptAsync(item);
            var record = RetryTable.After(item, result, options, time.GetUtcNow());
            EngineMetrics.Deliveries.Add(1, new KeyValuePair<string, object?>("result", result.Kind.ToString()));
            if (record.State == DeliveryState.Dead)
            {
                EngineMetrics.DeadReplies.Add(1);
                ReplyGivenUp(log, item.Attempts, result.Status);
            }
            await _patience.RunAsync(async () => { await store.FinishDeliveryAsync(item, record, CancellationToken.None); return true; }, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // The store is away and the program stops: at the next start this reply counts as in doubt.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            Wake();
        }
    }

    private async Task<DeliveryResult> AttemptAsync(OutboxItem item)
    {
        using var limit = new CancellationTokenSource(options.AttemptLimit, time);
        try
        {
            return await options.Deliver!(item, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception error)
        {
            DeliveryThrew(log, error.GetType().Name);
            return DeliveryResult.Interrupted;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply was given up after {Attempts} attempts (status {Status})")]
    private static partial void ReplyGivenUp(ILogger log, int attempts, int? status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An attempt to deliver a reply ended with {Error}")]
    private static partial void DeliveryThrew(ILogger log, string error);
}
