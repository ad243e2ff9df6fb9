namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>At most so many in a time, for each key by itself, under several such rules at once. Not for several threads at once.</summary>
/// <typeparam name="TKey">What is counted by.</typeparam>
/// <param name="rules">The rules.</param>
/// <param name="time">The clock.</param>
public sealed class RateWindows<TKey>(IReadOnlyList<RateRule> rules, TimeProvider time)
    where TKey : notnull
{
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _longest = rules.Max(rule => rule.Within);
    private readonly Dictionary<TKey, List<DateTimeOffset>> _taken = [];
    private DateTimeOffset _cleaned = time.GetUtcNow();

    /// <summary>Keys that are remembered.</summary>
    public int Count => _taken.Count;

    /// <summary>How long to wait until one more may go; <see cref="TimeSpan.Zero"/> if it may go now.</summary>
    public TimeSpan Wait(TKey key) => _taken.TryGetValue(key, out var taken) ? Wait(taken, time.GetUtcNow()) : TimeSpan.Zero;

    /// <summary>Counts one that goes now.</summary>
    public void Take(TKey key)
    {
        var now = time.GetUtcNow();
        Clean(now);
        if (!_taken.TryGetValue(key, out var taken))
            _taken.Add(key, taken = []);
        taken.RemoveAll(then => then + _longest <= now);
        taken.Add(now);
    }

    private TimeSpan Wait(List<DateTimeOffset> taken, DateTimeOffset now)
    {
        var wait = TimeSpan.Zero;
        foreach (var rule in rules.Where(rule => taken.Count >= rule.Limit))
        {
            var free = taken[^rule.Limit] + rule.Within - now;
            if (free > wait)
                wait = free;
        }

        return wait;
    }

    // Keys that nothing was sent to for long hold nobody back.
    private void Clean(DateTimeOffset now)
    {
        if (now - _cleaned < CleaningInterval)
            return;
        _cleaned = now;
        foreach (var (key, _) in _taken.Where(entry => entry.Value[^1] + _longest <= now).ToList())
            _taken.Remove(key);
    }
}

/// <summary>At most <paramref name="Limit"/> in any <paramref name="Within"/>.</summary>
/// <param name="Limit">How many.</param>
/// <param name="Within">The time.</param>
public readonly record struct RateRule(int Limit, TimeSpan Within);
