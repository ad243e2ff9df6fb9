using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>
/// Where several nodes share the store: looks now and then whether something happened in the conversations that are watched here.
/// Whoever watches has been told long before, unless the news was lost.
/// </summary>
internal sealed class SubscriptionSweep(IConversationStore store, Subscriptions subscriptions, TimeSpan interval, TimeProvider time, ILogger<SubscriptionSweep> log)
{
    private const int Batch = 1000;

    private Dictionary<ConversationKey, long> _seen = [];

    public Task RunAsync(CancellationToken stopped) =>
        store.Lease is null ? Task.CompletedTask : BackgroundLoop.RunAsync(RoundAsync, time, log, stopped);

    private async Task RoundAsync(CancellationToken stopped)
    {
        await Task.Delay(interval, time, stopped);
        var seen = new Dictionary<ConversationKey, long>();
        foreach (var some in subscriptions.Watched().Chunk(Batch))
        {
            var progress = await store.ReadProgressAsync(some, stopped);
            foreach (var key in some)
            {
                var now = progress.GetValueOrDefault(key);
                if (!_seen.TryGetValue(key, out var before) || before != now) subscriptions.Wake(key);
                seen[key] = now;
            }
        }
        _seen = seen;
    }
}
