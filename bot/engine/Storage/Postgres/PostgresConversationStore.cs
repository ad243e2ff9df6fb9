namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// The store in PostgreSQL, for one node or several: what a node works on is claimed with a lease, every commit is fenced by the
/// conversation's version, and nodes tell each other what happened.
/// </summary>
public sealed class PostgresConversationStore : IConversationStore
{
    private const int SweepBatch = 100;

    private readonly PostgresStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly Guid _node = Guid.NewGuid();
    private readonly PostgresDatabase _database;
    private readonly PostgresInbox _inbox;
    private readonly PostgresCommit _commit;
    private readonly PostgresState _state;
    private readonly PostgresOutbox _outbox;
    private readonly PostgresSchedule _schedule;
    private readonly SemaphoreSlim _opening = new(1);
    private PostgresNotifier? _notifier;
    private bool _isOpen;

    /// <summary>Creates the store; nothing is touched before <see cref="OpenAsync"/>.</summary>
    /// <exception cref="StoreOpenException">The connection string is none.</exception>
    public PostgresConversationStore(PostgresStoreOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time;
        try
        {
            _database = new PostgresDatabase(options);
        }
        catch (ArgumentException error)
        {
            throw new StoreOpenException("Store:ConnectionString is not one of PostgreSQL. It looks like this: Host=db.example.org;Database=kratombot;Username=kratombot;Password=…", error);
        }
        _inbox = new PostgresInbox(_database, _node, options.Lease);
        _commit = new PostgresCommit(_database, _node, options.Lease);
        _state = new PostgresState(_database);
        _outbox = new PostgresOutbox(_database);
        _schedule = new PostgresSchedule(_database);
    }

    /// <inheritdoc/>
    public TimeSpan? Lease => _options.Lease;

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_isOpen) return;
            await using (var connection = await _database.OpenAsync(cancellationToken))
            {
                if (_options.ReadOnly) await PostgresMigrations.RequireNewestAsync(connection, cancellationToken);
                else await PostgresMigrations.ApplyAsync(connection, cancellationToken);
            }
            if (!_options.ReadOnly) _notifier = new PostgresNotifier(_database, _node, _time);
            _isOpen = true;
        }
        catch (Exception error) when (error is Npgsql.NpgsqlException or TimeoutException)
        {
            throw PostgresErrors.WhenOpening(error);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellationToken) => _database.ExecuteAsync(
        "INSERT INTO revoked_tokens (token, until) VALUES ($1, 0) ON CONFLICT (token) DO UPDATE SET until = 0", cancellationToken, Argument.Text($"probe {_node:N}"));

    /// <inheritdoc/>
    public async Task<StoredConversation> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken)
    {
        // The version starts at the time, so that a turn of a forgotten conversation never fits its successor.
        await _database.ExecuteAsync(
            """
            INSERT INTO conversations (conversation, person, delivery, version, last_sequence, inbox_tail, inbox_done, created, last_message)
            VALUES ($1, $2, $3, $5, 0, 0, 0, $4, $4) ON CONFLICT DO NOTHING
            """,
            cancellationToken, Argument.Key(conversation.Key), Argument.Key(conversation.User), Argument.Count((int)conversation.Route),
            Argument.Time(conversation.At), Argument.Number(conversation.At.UtcTicks));
        return await FindConversationAsync(conversation.Key, cancellationToken) ?? throw new StoreUnavailableException("The conversation was removed as it began.");
    }

    /// <inheritdoc/>
    public Task<StoredConversation?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) => _database.FirstAsync(
        "SELECT person, delivery, last_sequence, created, last_message, reference FROM conversations WHERE conversation = $1",
        r => new StoredConversation
        {
            Key = key,
            User = r.User(0),
            Route = (ReplyRoute)r.GetInt32(1),
            LastSequence = r.GetInt64(2),
            Created = r.Time(3),
            LastMessage = r.Time(4),
            Reference = r.Blob(5),
        },
        cancellationToken, Argument.Key(key));

    /// <inheritdoc/>
    public async Task<Accepted> AcceptAsync(InboxEntry entry, bool startNow, CancellationToken cancellationToken)
    {
        var accepted = await _inbox.AcceptAsync(entry, startNow, cancellationToken);
        if (entry.Echo is not null && !accepted.Receipt.IsDuplicate) Announce(entry.Conversation);
        return accepted;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedTurn>> RecoverAsync(CancellationToken cancellationToken) => _inbox.TakeOverAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimedTurn?> BeginAttemptAsync(ClaimedTurn turn, bool count, CancellationToken cancellationToken) => _inbox.BeginAttemptAsync(turn, count, cancellationToken);

    /// <inheritdoc/>
    public Task RenewAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken) => _inbox.RenewAsync(turns, cancellationToken);

    /// <inheritdoc/>
    public async Task ReleaseAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken)
    {
        await _inbox.ReleaseAsync(turns, cancellationToken);
        Announce(null);
    }

    /// <inheritdoc/>
    public async Task<Committed> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var committed = await _commit.RunAsync(commit, cancellationToken);
        if (committed.Status == CommitStatus.Stored) Announce(commit.Turn.Conversation);
        return committed;
    }

    /// <inheritdoc/>
    public Task<TurnOutcome?> ReadOutcomeAsync(ConversationKey conversation, long number, CancellationToken cancellationToken) =>
        _inbox.ReadOutcomeAsync(conversation, number, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadTurn>> ReadDeadTurnsAsync(int limit, CancellationToken cancellationToken) => _inbox.ReadDeadAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LoggedEvent>> ReadEventsAsync(ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) => await _database.AllAsync(
        "SELECT sequence, activity FROM events WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        static r => new LoggedEvent(r.GetInt64(0), r.Blob(1)), cancellationToken, Argument.Key(conversation), Argument.Number(after), Argument.Count(limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        _state.ReadAsync(keys, now, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateRow>> ListStateAsync(string prefix, int limit, DateTimeOffset now, CancellationToken cancellationToken) =>
        _state.ListAsync(prefix, limit, now, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WriteStateAsync(IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken cancellationToken) =>
        _state.WriteAsync(writes, now, cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxClaims> ClaimOutboxAsync(ConversationKey? conversation, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        _outbox.ClaimAsync(conversation, now, limit, cancellationToken);

    /// <inheritdoc/>
    public Task FinishDeliveryAsync(OutboxItem item, DeliveryRecord record, CancellationToken cancellationToken) => _outbox.FinishAsync(item, record, cancellationToken);

    /// <inheritdoc/>
    public Task RecoverOutboxAsync(CancellationToken cancellationToken) => _outbox.RecoverAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadReply>> ReadDeadRepliesAsync(int limit, CancellationToken cancellationToken) => _outbox.ReadDeadAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public Task<DueWork> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => _schedule.ReadDueAsync(now, limit, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConversationKey>> ForgetUserAsync(UserKey user, CancellationToken cancellationToken)
    {
        var touched = await _database.AllAsync("SELECT forget_person($1, NULL, 0)", static r => r.Conversation(0), cancellationToken, Argument.Key(user));
        foreach (var conversation in touched) Announce(conversation);
        return touched;
    }

    /// <inheritdoc/>
    public async Task ForgetConversationAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        await _database.ExecuteAsync(
            "SELECT forget_conversations(ARRAY (SELECT conversation FROM conversations WHERE conversation = $1 FOR UPDATE))", cancellationToken, Argument.Key(conversation));
        Announce(conversation);
    }

    /// <inheritdoc/>
    public async Task<int> SweepAsync(DateTimeOffset lastMessage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var removed = 0;
        for (var batch = SweepBatch; batch == SweepBatch; removed += batch)
        {
            // Small transactions, so that people who talk meanwhile do not wait for the broom.
            batch = await _database.FirstAsync(
                "SELECT sweep_conversations($1, $2)", static r => r.GetInt32(0), cancellationToken, Argument.Time(lastMessage), Argument.Count(SweepBatch));
        }
        await _state.SweepAsync(lastMessage, now, cancellationToken);
        await _database.ExecuteAsync("DELETE FROM dedupe WHERE expires <= $1", cancellationToken, Argument.Time(now));
        await _database.ExecuteAsync("DELETE FROM revoked_tokens WHERE until <= $1", cancellationToken, Argument.Time(now));
        return removed;
    }

    /// <inheritdoc/>
    public Task<bool> RevokeTokenAsync(string token, DateTimeOffset until, CancellationToken cancellationToken) => _database.FirstAsync(
        "SELECT revoke_token($1, $2)", static r => r.GetBoolean(0), cancellationToken, Argument.Text(token), Argument.Time(until));

    /// <inheritdoc/>
    public Task<bool> IsTokenRevokedAsync(string token, CancellationToken cancellationToken) => _database.FirstAsync(
        "SELECT true FROM revoked_tokens WHERE token = $1", static r => r.GetBoolean(0), cancellationToken, Argument.Text(token));

    /// <inheritdoc/>
    public async Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => (await _database.FirstAsync(
        """
        SELECT (SELECT count(*) FROM conversations),
          (SELECT coalesce(sum(c.inbox_tail - c.inbox_done), 0)::bigint FROM claims k JOIN conversations c ON c.conversation = k.conversation),
          (SELECT count(*) FROM inbox WHERE failure IS NOT NULL),
          (SELECT count(*) FROM outbox WHERE state IN (0, 1, 3)),
          (SELECT count(*) FROM outbox WHERE state = 4),
          (SELECT count(*) FROM schedule),
          (SELECT max(version) FROM schema_history)
        """,
        static r => new StoreCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt32(6)),
        cancellationToken))!;

    /// <inheritdoc/>
    public Task WatchAsync(Action<ConversationKey?> changed, CancellationToken cancellationToken) =>
        new PostgresListener(_database, _node, _time).RunAsync(changed, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ConversationKey, long>> ReadProgressAsync(IReadOnlyCollection<ConversationKey> conversations, CancellationToken cancellationToken) =>
        (await _database.AllAsync(
            "SELECT conversation, version + last_sequence FROM conversations WHERE conversation = ANY ($1)",
            static r => KeyValuePair.Create(r.Conversation(0), r.GetInt64(1)), cancellationToken, Argument.Keys(conversations.Select(key => (ConversationKey?)key)))).ToDictionary();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SharedCount>> ShareUsageAsync(IReadOnlyDictionary<string, int> used, CancellationToken cancellationToken) => await _database.AllAsync(
        "SELECT at_minute, at_key, by_others FROM share_usage($1, $2, $3)",
        static r => new SharedCount(r.GetInt64(0), r.Text(1), r.GetInt32(2)), cancellationToken, Argument.Texts(used.Keys), Argument.Counts(used.Values), Argument.Node(_node));

    /// <inheritdoc/>
    public Task<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken) => _database.FirstAsync(
        "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint", static r => (DateTimeOffset?)r.Time(0), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_notifier is not null) await _notifier.DisposeAsync();
        await _database.DisposeAsync();
        _opening.Dispose();
    }

    private void Announce(ConversationKey? changed) => _notifier?.Announce(changed);
}
