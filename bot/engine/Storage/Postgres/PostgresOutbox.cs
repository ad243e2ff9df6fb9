namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Replies on their way to a channel's service.</summary>
internal sealed class PostgresOutbox(PostgresDatabase database)
{
    /// <summary>Longer than an attempt to deliver may take, however short the lease of a turn is.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public async Task<OutboxClaims> ClaimAsync(ConversationKey? only, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var claimed = await database.AllAsync(
            """
            WITH heads AS (
              SELECT DISTINCT ON (conversation) conversation, sequence FROM outbox
              WHERE state IN (0, 1, 3) AND ($1 IS NULL OR conversation = $1) ORDER BY conversation, sequence),
            ready AS (
              SELECT o.conversation, o.sequence FROM outbox o JOIN heads h ON h.conversation = o.conversation AND h.sequence = o.sequence
              WHERE o.state IN (0, 3) AND o.due <= $2 ORDER BY o.due LIMIT $3 FOR UPDATE OF o SKIP LOCKED),
            taken AS (
              UPDATE outbox o SET state = 1, attempts = o.attempts + 1, until = clock_timestamp() + $4 FROM ready r
              WHERE o.conversation = r.conversation AND o.sequence = r.sequence RETURNING o.*)
            SELECT t.conversation, t.sequence, t.kind, t.activity_id, t.activity, t.attempts, t.unclear, t.created, c.reference,
              (SELECT s.remote_id FROM outbox s WHERE s.conversation = t.conversation AND s.activity_id = t.activity_id AND s.state = 2 AND s.kind = 0 LIMIT 1)
            FROM taken t JOIN conversations c ON c.conversation = t.conversation ORDER BY t.due
            """,
            static r => new OutboxItem
            {
                Conversation = r.Conversation(0),
                Sequence = r.GetInt64(1),
                Kind = (ReplyKind)r.GetInt32(2),
                ActivityId = r.Text(3),
                Activity = r.Blob(4),
                Attempts = r.GetInt32(5),
                Unclear = r.GetInt32(6),
                Created = r.Time(7),
                Reference = r.Blob(8),
                RemoteId = r.TextOrNull(9),
            },
            cancellationToken, Argument.Key(only), Argument.Time(now), Argument.Count(limit), Argument.Span(Lease));
        var next = await database.FirstAsync(
            """
            SELECT min(due) FROM (
              SELECT DISTINCT ON (conversation) state, due FROM outbox
              WHERE state IN (0, 1, 3) AND ($1 IS NULL OR conversation = $1) ORDER BY conversation, sequence) heads
            WHERE state IN (0, 3)
            """,
            static r => r.TimeOrNull(0), cancellationToken, Argument.Key(only));
        return new OutboxClaims(claimed, next);
    }

    /// <summary>Of an attempt that another node has meanwhile taken over, nothing is written.</summary>
    public Task FinishAsync(OutboxItem item, DeliveryRecord record, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        WITH finished AS (
          UPDATE outbox SET state = $3, due = $4, unclear = $5, status = $6, remote_id = $7, activity = CASE WHEN $3 IN (2, 4) THEN NULL ELSE activity END
          WHERE conversation = $1 AND sequence = $2 AND attempts = $8 RETURNING conversation)
        DELETE FROM schedule WHERE $9 AND conversation IN (SELECT conversation FROM finished)
        """,
        cancellationToken, Argument.Key(item.Conversation), Argument.Number(item.Sequence), Argument.Count((int)record.State), Argument.Time(record.Due),
        Argument.Count(record.Unclear), Argument.Count(record.Status), Argument.Text(record.RemoteId), Argument.Count(item.Attempts), Argument.Flag(record.IsBlocked));

    /// <summary>What was being sent may have arrived: one more attempt, and only if there was no such doubt before.</summary>
    public Task RecoverAsync(CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        UPDATE outbox SET state = CASE WHEN unclear > 0 THEN 4 ELSE 3 END, activity = CASE WHEN unclear > 0 THEN NULL ELSE activity END,
          unclear = CASE WHEN unclear > 0 THEN unclear ELSE 1 END
        WHERE state = 1 AND until < clock_timestamp()
        """,
        cancellationToken);

    public async Task<IReadOnlyList<DeadReply>> ReadDeadAsync(int limit, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT conversation, sequence, attempts, status, created FROM outbox WHERE state = 4 ORDER BY created DESC LIMIT $1",
        static r => new DeadReply(r.Conversation(0), r.GetInt64(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.Time(4)),
        cancellationToken, Argument.Count(limit));
}
