using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Messages, from their coming to how they ended.</summary>
internal sealed class PostgresInbox(PostgresDatabase database, Guid node, TimeSpan lease)
{
    private const int Claimed = 0, Duplicate = 2, Unknown = 3, Open = 0, Dead = 2, TakeOverLimit = 200;

    public async Task<Accepted> AcceptAsync(InboxEntry entry, bool startNow, CancellationToken cancellationToken)
    {
        var row = await database.FirstAsync(
            """
            SELECT outcome, at_number, with_id, at_sequence, at_version, by_delivery FROM accept_message(
              $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """,
            static r => (Outcome: r.GetInt32(0), Number: r.GetInt64(1), Id: r.Text(2), Sequence: r.GetInt64(3), Version: r.GetInt64(4), Route: (ReplyRoute)r.GetInt32(5)),
            cancellationToken,
            Argument.Key(entry.Conversation), Argument.Key(entry.User), Argument.Flag(entry.IsGroup), Argument.Count((int)entry.Route), Argument.Flag(entry.CreatesConversation),
            Argument.Text(entry.ActivityId), Argument.Bytes(entry.Activity), Argument.Bytes(entry.Echo?.Body ?? default), Argument.Flag(entry.Echo is { Sequenced: true }),
            Argument.Text(entry.GateVerdict), Argument.Flag(entry.RepliesInline),
            Argument.Texts(entry.Keys.Select(key => key.Key)), Argument.Times(entry.Keys.Select(key => key.Expires)),
            Argument.Bytes(entry.Reference), Argument.Text(entry.ScheduleId), Argument.Time(entry.At), Argument.Number(entry.At.UtcTicks),
            Argument.Flag(startNow), Argument.Node(node), Argument.Span(lease));
        if (row.Outcome == Unknown) throw new UnknownConversationException();
        var receipt = new Receipt(entry.Conversation, row.Number, row.Id, row.Sequence, row.Outcome == Duplicate);
        return new Accepted(receipt, row.Outcome == Claimed ? TurnOf(entry, row.Number, row.Version, row.Route, startNow) : null);
    }

    public async Task<IReadOnlyList<ClaimedTurn>> TakeOverAsync(CancellationToken cancellationToken) => await database.AllAsync(
        """
        SELECT at_version, by_delivery, (turn).conversation, (turn).number, (turn).attempts, (turn).person, (turn).inline, (turn).activity_id,
          (turn).activity, (turn).verdict, (turn).received FROM take_over($1, $2, $3)
        """,
        static r => ReadTurn(r, r.Conversation(2), r.GetInt64(0), (ReplyRoute)r.GetInt32(1), counted: false, from: 3),
        cancellationToken, Argument.Node(node), Argument.Span(lease), Argument.Count(TakeOverLimit));

    /// <summary>Reads the message from the columns number, attempts, person, inline, activity_id, activity, verdict, received.</summary>
    public static ClaimedTurn ReadTurn(NpgsqlDataReader r, ConversationKey conversation, long version, ReplyRoute route, bool counted, int from) => new()
    {
        Conversation = conversation,
        Number = r.GetInt64(from),
        Version = version,
        Attempts = r.GetInt32(from + 1),
        Counted = counted,
        User = r.User(from + 2),
        Route = route,
        RepliesInline = r.GetBoolean(from + 3),
        ActivityId = r.Text(from + 4),
        Activity = r.Blob(from + 5),
        GateVerdict = r.TextOrNull(from + 6),
        Received = r.Time(from + 7),
    };

    public async Task<ClaimedTurn?> BeginAttemptAsync(ClaimedTurn turn, bool count, CancellationToken cancellationToken)
    {
        var attempts = turn.Attempts + (count ? 1 : 0);
        var version = await database.FirstAsync<long?>(
            """
            WITH held AS (UPDATE claims SET node = $4, until = clock_timestamp() + $5 WHERE conversation = $1)
            UPDATE inbox i SET attempts = $3 FROM conversations c
            WHERE c.conversation = $1 AND i.conversation = $1 AND i.number = $2 AND i.state = 0 RETURNING c.version
            """,
            static r => r.GetInt64(0),
            cancellationToken, Argument.Key(turn.Conversation), Argument.Number(turn.Number), Argument.Count(attempts), Argument.Node(node), Argument.Span(lease));
        return version is { } found ? turn with { Version = found, Attempts = attempts, Counted = true } : null;
    }

    public Task RenewAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE claims SET until = clock_timestamp() + $3 WHERE conversation = ANY ($1) AND node = $2",
        cancellationToken, Argument.Keys(turns.Select(turn => (ConversationKey?)turn.Conversation)), Argument.Node(node), Argument.Span(lease));

    public Task ReleaseAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken)
    {
        var counted = turns.Where(turn => turn.Counted).ToList();
        return database.ExecuteAsync(
            """
            WITH uncounted AS (
              UPDATE inbox i SET attempts = t.attempts - 1 FROM unnest($1, $2, $3) t (conversation, number, attempts)
              WHERE i.conversation = t.conversation AND i.number = t.number AND i.state = 0)
            UPDATE claims SET until = '-infinity' WHERE conversation = ANY ($4) AND node = $5
            """,
            cancellationToken,
            Argument.Keys(counted.Select(turn => (ConversationKey?)turn.Conversation)), Argument.Numbers(counted.Select(turn => (long?)turn.Number)),
            Argument.Counts(counted.Select(turn => turn.Attempts)), Argument.Keys(turns.Select(turn => (ConversationKey?)turn.Conversation)), Argument.Node(node));
    }

    public async Task<TurnOutcome?> ReadOutcomeAsync(ConversationKey key, long number, CancellationToken cancellationToken)
    {
        var rows = await database.AllAsync(
            """
            SELECT i.state, i.outcome, e.sequence, e.activity FROM inbox i
            LEFT JOIN events e ON e.conversation = i.conversation AND e.sequence > i.sequence AND e.number = i.number
            WHERE i.conversation = $1 AND i.number = $2 ORDER BY e.sequence
            """,
            static r => (State: r.GetInt32(0), Response: r.Blob(1), Reply: r.IsDBNull(2) ? (LoggedEvent?)null : new LoggedEvent(r.GetInt64(2), r.Blob(3))),
            cancellationToken, Argument.Key(key), Argument.Number(number));
        if (rows is not [var first, ..] || first.State == Open) return null;
        var (status, body) = InvokeResponseJson.Read(first.Response);
        return new TurnOutcome
        {
            IsDead = first.State == Dead,
            Replies = [.. rows.Select(row => row.Reply).OfType<LoggedEvent>()],
            InvokeStatus = status,
            InvokeBody = body,
        };
    }

    public async Task<IReadOnlyList<DeadTurn>> ReadDeadAsync(int limit, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT conversation, number, attempts, failure, coalesce(finished, received) FROM inbox WHERE failure IS NOT NULL ORDER BY finished DESC LIMIT $1",
        static r => new DeadTurn(r.Conversation(0), r.GetInt64(1), r.GetInt32(2), r.Text(3), r.Time(4)),
        cancellationToken, Argument.Count(limit));

    private static ClaimedTurn TurnOf(InboxEntry entry, long number, long version, ReplyRoute route, bool starts) => new()
    {
        Conversation = entry.Conversation,
        Number = number,
        Version = version,
        Attempts = starts ? 1 : 0,
        Counted = starts,
        User = entry.User,
        Route = route,
        RepliesInline = entry.RepliesInline,
        ActivityId = entry.ActivityId,
        Activity = entry.Activity,
        GateVerdict = entry.GateVerdict,
        Received = entry.At,
    };
}
