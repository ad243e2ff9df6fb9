namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// Tells the other nodes in which conversations something happened: one sender for the whole node, after the commit and outside of
/// it, since a transaction that notifies makes all others wait for its flush to the disk. What comes meanwhile goes together.
/// </summary>
internal sealed class PostgresNotifier : IAsyncDisposable
{
    /// <summary>Nobody sees this delay, and a burst of commits becomes a few notifications.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    private readonly PostgresDatabase _database;
    private readonly Guid _node;
    private readonly TimeProvider _time;
    private readonly Signal _signal = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Lock _gate = new();
    private readonly Task _work;
    private HashSet<ConversationKey?> _waiting = [];

    public PostgresNotifier(PostgresDatabase database, Guid node, TimeProvider time)
    {
        _database = database;
        _node = node;
        _time = time;
        _work = Task.Run(WorkAsync);
    }

    /// <param name="changed">The conversation; <see langword="null"/> for anything else.</param>
    public void Announce(ConversationKey? changed)
    {
        lock (_gate) _waiting.Add(changed);
        _signal.Set();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SendAsync();
        _stopped.Dispose();
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await _signal.WaitAsync(Forever, _time, _stopped.Token);
            await SendAsync();
            await Task.Delay(Pause, _time, _stopped.Token);
        }
    }

    private async Task SendAsync()
    {
        HashSet<ConversationKey?> changed;
        lock (_gate) (changed, _waiting) = (_waiting, []);
        if (changed.Count == 0) return;
        try
        {
            await _database.ExecuteAsync(
                "SELECT pg_notify('kratombot.' || current_schema(), news) FROM unnest($1) news", CancellationToken.None, Argument.Texts(NodeNews.Write(_node, changed)));
        }
        catch (StoreUnavailableException)
        {
            // The other nodes look by themselves now and then.
        }
    }
}
