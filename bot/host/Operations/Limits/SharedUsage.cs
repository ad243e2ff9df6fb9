using KratomBot.Engine.Storage;

namespace KratomBot.Host.Operations.Limits;

/// <summary>
/// Where nodes share a store, they share the limits of tokens and addresses too: once a second each tells what was used on it and
/// takes what was used on the others from its own buckets. No request waits for it; within that second a limit may be passed.
/// </summary>
public sealed class SharedUsage(IConversationStore store, RequestLimits limits, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SharedUsage> log)
    : RegularWork(TimeSpan.FromSeconds(1), lifetime, time, log)
{
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
    protected override Task RunOnceAsync(CancellationToken cancellation) => ExchangeAsync(cancellation);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        limits.IsShared = store.Lease is not null;
        return limits.IsShared ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;
    }
}
