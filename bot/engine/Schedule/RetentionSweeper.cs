using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Removes what has run out, at the start and then at every interval.</summary>
internal sealed partial class RetentionSweeper(IConversationStore store, EngineOptions options, TimeProvider time, ILogger<RetentionSweeper> log)
{
    public async Task RunAsync(CancellationToken stopped)
    {
        try
        {
            using var timer = new PeriodicTimer(options.SweepInterval, time);
            do await SweepAsync(stopped);
            while (await timer.WaitForNextTickAsync(stopped));
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // The next start begins with a sweep.
        }
    }

    private async Task SweepAsync(CancellationToken stopped)
    {
        try
        {
            var now = time.GetUtcNow();
            var removed = await store.SweepAsync(now - options.Retention, now, stopped);
            if (removed > 0) Swept(log, removed);
        }
        catch (StoreUnavailableException error)
        {
            NotSwept(log, error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} conversations ran out and were removed")]
    private static partial void Swept(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What has run out is removed later: {Reason}")]
    private static partial void NotSwept(ILogger log, string reason);
}
