using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Removes what has run out, at the start and then at every interval.</summary>
internal sealed partial class RetentionSweeper(IConversationStore store, EngineOptions options, TimeProvider time, ILogger<RetentionSweeper> log)
{
    public Task RunAsync(CancellationToken stopped) => BackgroundLoop.RunAsync(SweepAsync, time, log, stopped);

    private async Task SweepAsync(CancellationToken stopped)
    {
        var now = time.GetUtcNow();
        var removed = await store.SweepAsync(now - options.Retention, now, stopped);
        if (removed > 0) Swept(log, removed);
        await Task.Delay(options.SweepInterval, time, stopped);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} conversations ran out and were removed")]
    private static partial void Swept(ILogger log, int count);
}
