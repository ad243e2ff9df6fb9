using KratomBot.Engine.Storage;

namespace KratomBot.Host.Operations.Limits;

/// <summary>
/// Where nodes share a store, they share the limits of tokens and addresses too: once a second each tells what was used on it and
/// takes what was used on the others from its own buckets. No request waits for it; within that second a limit may be passed.
/// </summary>
public sealed class SharedUsage(IConversationStore store, RequestLimits limits, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, int> _charged = [];
    private long _minute;

    /// <summary>Tells and hears once.</summary>
    /// <exception cref="StoreUnavailableException">The store is away.</exception>
    public async Task ExchangeAsync(CancellationToken cancellation)
    {
        foreach (var (minute, key, others) in await store.ShareUsageAsync(limits.TakeUsed(), cancellation))
        {
            if (minute != _minute)
                _charged.Clear();
            _minute = minute;
            if (others > _charged.GetValueOrDefault(key))
                limits.Charge(key, others - _charged.GetValueOrDefault(key));
            _charged[key] = others;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        limits.IsShared = store.Lease is not null;
        while (limits.IsShared)
        {
            await Task.Delay(Interval, time, stoppingToken);
            try
            {
                await ExchangeAsync(stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // Then each node keeps its own limits, and nothing else is possible anyway.
            }
        }
    }
}
