using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>
/// The store in one SQLite file, or in memory. One server per file: it holds a lock beside the file. All writes go through
/// one thread that groups them into transactions (<see cref="SqliteWriter"/>); reads have connections of their own.
/// </summary>
public sealed class SqliteConversationStore : IConversationStore
{
    private const int SweepBatch = 100;

    private readonly SqliteStoreOptions _options;
    private StoreLock? _lock;
    private SqliteWriter? _writer;
    private SqliteReaders? _readers;

    /// <summary>Creates the store; nothing is touched before <see cref="OpenAsync"/>.</summary>
    public SqliteConversationStore(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>A store that lives in memory, for tests and trials. Already open.</summary>
    public static SqliteConversationStore InMemory()
    {
        var store = new SqliteConversationStore(new SqliteStoreOptions { Path = SqliteStoreOptions.Memory });
        store.Open();
        return store;
    }

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_writer is null && _readers is null) Open();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellationToken) => Write(
        static session =>
        {
            // Larger than a page, so that a full disk shows.
            session.Execute("INSERT INTO revoked_tokens (token, until) VALUES (printf('%.*c', 9000, 'x'), 0)");
            return session.Execute("DELETE FROM revoked_tokens WHERE until = 0");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredConversation> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) => Write(
        session =>
        {
            ConversationTable.Create(session, conversation);
            return ConversationTable.Read(session, conversation.Key)!;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredConversation?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken) =>
        Read(session => ConversationTable.Read(session, key), cancellationToken);

    /// <inheritdoc/>
    public Task<Accepted> AcceptAsync(InboxEntry entry, bool startNow, CancellationToken cancellationToken) =>
        Write(session => AcceptOperation.Run(session, entry, startNow), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedTurn>> RecoverAsync(CancellationToken cancellationToken) => Write<IReadOnlyList<ClaimedTurn>>(
        static session => [.. ConversationTable.Open(session)
            .Select(key => InboxTable.ClaimNext(session, key, ConversationTable.Find(session, key)!, startNow: false))
            .OfType<ClaimedTurn>()],
        cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimedTurn?> BeginAttemptAsync(ClaimedTurn turn, bool count, CancellationToken cancellationToken) => Write(
        session => ConversationTable.Find(session, turn.Conversation) is { } conversation
            ? InboxTable.BeginAttempt(session, turn with { Version = conversation.Version }, count)
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken) => Write(
        session =>
        {
            foreach (var turn in turns.Where(turn => turn.Counted)) InboxTable.UncountAttempt(session, turn);
            return turns.Count;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<Committed> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var committed = await Write(session => CommitOperation.Run(session, commit), cancellationToken);
        if (commit.ForgetsUser || commit.ForgetsConversation) await WipeLogAsync(cancellationToken);
        return committed;
    }

    /// <inheritdoc/>
    public Task<TurnOutcome?> ReadOutcomeAsync(ConversationKey conversation, long number, CancellationToken cancellationToken) =>
        Read(session => InboxTable.ReadOutcome(session, conversation, number), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadTurn>> ReadDeadTurnsAsync(int limit, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<DeadTurn>>(session => InboxTable.ReadDead(session, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedEvent>> ReadEventsAsync(ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<LoggedEvent>>(session => EventTable.Read(session, conversation, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<StateRow>>(
            session => AtOneMoment(session, () => keys.Select(key => StateTable.Read(session, key, now)).OfType<StateRow>().ToList()), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateRow>> ListStateAsync(string prefix, int limit, DateTimeOffset now, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<StateRow>>(session => StateTable.List(session, prefix, limit, now), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WriteStateAsync(IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken cancellationToken) => Write(
        session =>
        {
            if (!writes.All(write => write.Expected is not { } expected || (StateTable.Read(session, write.Key, now)?.Version ?? 0) == expected)) return false;
            foreach (var write in writes) StateTable.Write(session, write with { Expected = null }, now);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxClaims> ClaimOutboxAsync(ConversationKey? conversation, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Write(session => OutboxTable.Claim(session, conversation, now, limit), cancellationToken);

    /// <inheritdoc/>
    public Task FinishDeliveryAsync(OutboxItem item, DeliveryRecord record, CancellationToken cancellationToken) => Write(
        session =>
        {
            OutboxTable.Finish(session, item, record);
            if (record.IsBlocked) ScheduleTable.RemoveAll(session, item.Conversation);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task RecoverOutboxAsync(CancellationToken cancellationToken) => Write(
        static session =>
        {
            OutboxTable.Recover(session);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadReply>> ReadDeadRepliesAsync(int limit, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<DeadReply>>(session => OutboxTable.ReadDead(session, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<DueWork> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Read(session => ScheduleTable.ReadDue(session, now, limit), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConversationKey>> ForgetUserAsync(UserKey user, CancellationToken cancellationToken)
    {
        var touched = await Write(session => ForgetOperation.User(session, user), cancellationToken);
        await WipeLogAsync(cancellationToken);
        return touched;
    }

    /// <inheritdoc/>
    public async Task ForgetConversationAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        await Write(
            session =>
            {
                ForgetOperation.Conversation(session, conversation);
                return true;
            },
            cancellationToken);
        await WipeLogAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> SweepAsync(DateTimeOffset lastMessage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var removed = 0;
        for (var batch = SweepBatch; batch == SweepBatch;)
        {
            // Small transactions, so that people who talk meanwhile do not wait for the broom.
            var expired = await Read(session => SweepOperation.Expired(session, lastMessage, SweepBatch), cancellationToken);
            removed += await Write(session => expired.Count(key => SweepOperation.Remove(session, key, lastMessage)), cancellationToken);
            batch = expired.Count;
        }
        await Write(
            session =>
            {
                SweepOperation.RemoveExpiredRest(session, lastMessage, now);
                return true;
            },
            cancellationToken);
        await WipeLogAsync(cancellationToken);
        return removed;
    }

    /// <inheritdoc/>
    public Task<bool> RevokeTokenAsync(string token, DateTimeOffset until, CancellationToken cancellationToken) => Write(
        session => TokenTable.Revoke(session, token, until), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsTokenRevokedAsync(string token, CancellationToken cancellationToken) =>
        Read(session => TokenTable.IsRevoked(session, token), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => Read(
        static session => new StoreCounts(
            session.Number("SELECT count(*) FROM conversations"),
            session.Number("SELECT coalesce(sum(inbox_tail - inbox_done), 0) FROM conversations WHERE inbox_done < inbox_tail"),
            session.Number("SELECT count(*) FROM inbox WHERE state = 2"),
            session.Number("SELECT count(*) FROM outbox WHERE state IN (0, 1, 3)"),
            session.Number("SELECT count(*) FROM outbox WHERE state = 4"),
            session.Number("SELECT count(*) FROM schedule"),
            SqliteMigrations.Version(session)),
        cancellationToken);

    /// <summary>Writes a copy of the whole store, as of this moment, into a new file.</summary>
    /// <param name="path">The new file; it must not exist.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task BackupAsync(string path, CancellationToken cancellationToken) => Read(
        session =>
        {
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            SqliteFiles.Create(path);
            copy.Open();
            session.Connection.BackupDatabase(copy);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _readers?.Dispose();
        _writer?.Dispose();
        _lock?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Open()
    {
        try
        {
            if (_options.ReadOnly) OpenReaders();
            else OpenWriter();
        }
        catch (Exception error)
        {
            _readers?.Dispose();
            _lock?.Dispose();
            if (error is SqliteException) throw SqliteErrors.WhenOpening(_options.Path, error);
            throw;
        }
    }

    private void OpenWriter()
    {
        if (!_options.InMemory)
        {
            SqliteFiles.Create(_options.Path);
            _lock = StoreLock.Take(_options.Path);
            _readers = new SqliteReaders(() => SqliteConnections.OpenReader(_options));
        }
        var session = SqliteConnections.OpenWriter(_options);
        try
        {
            SqliteMigrations.Apply(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
        _writer = new SqliteWriter(session);
    }

    private void OpenReaders()
    {
        if (!File.Exists(_options.Path)) throw new StoreOpenException($"There is no store at {_options.Path}. Start the server once, or name its file: --Store:Path FILE");
        _readers = new SqliteReaders(() => SqliteConnections.OpenReader(_options));
        _readers.Run(static session =>
        {
            SqliteMigrations.RequireNewest(session);
            return true;
        });
    }

    /// <summary>What was deleted still stands in the write-ahead log until that is emptied.</summary>
    private Task WipeLogAsync(CancellationToken cancellationToken) => _options.InMemory
        ? Task.CompletedTask
        : _writer!.RunAsync(static session => session.Number("PRAGMA wal_checkpoint(TRUNCATE)"), transaction: false, cancellationToken);

    private Task<T> Write<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        (_writer ?? throw new InvalidOperationException("The store is not open for writing.")).RunAsync(work, transaction: true, cancellationToken);

    /// <summary>An in-memory database exists on one connection only, so its reads queue with the writes.</summary>
    private async Task<T> Read<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) =>
        _readers is { } readers ? readers.Run(read) : await Write(read, cancellationToken);

    private T AtOneMoment<T>(SqliteSession session, Func<T> read)
    {
        if (_readers is null) return read();
        session.Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            session.Execute("COMMIT");
        }
    }
}
