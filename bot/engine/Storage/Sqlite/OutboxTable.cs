namespace KratomBot.Engine.Storage.Sqlite;

internal static class OutboxTable
{
    public static void Append(SqliteSession session, ConversationKey key, long sequence, UserKey? user, ReplyDraft reply, DateTimeOffset at) =>
        session.Execute(
            """
            INSERT INTO outbox (conversation, sequence, user, kind, activity_id, state, attempts, unclear, due, created, activity)
            VALUES ($1, $2, $3, $4, $5, 0, 0, 0, $6, $6, $7)
            """,
            key, sequence, user, (int)reply.Kind, reply.ActivityId, at, reply.Event.Render(sequence));

    public static OutboxClaims Claim(SqliteSession session, ConversationKey? only, DateTimeOffset now, int limit)
    {
        var heads = session.All(
            """
            SELECT o.conversation, o.sequence, o.kind, o.activity_id, o.activity, o.attempts, o.unclear, o.created, o.state, o.due, c.reference,
              (SELECT s.remote_id FROM outbox s WHERE s.conversation = o.conversation AND s.activity_id = o.activity_id AND s.state = 2 AND s.kind = 0)
            FROM (SELECT conversation, min(sequence) AS sequence FROM outbox WHERE state IN (0, 1, 3) AND ($1 IS NULL OR conversation = $1) GROUP BY conversation) h
            JOIN outbox o ON o.conversation = h.conversation AND o.sequence = h.sequence
            JOIN conversations c ON c.conversation = o.conversation
            WHERE o.state IN (0, 3) ORDER BY o.due
            """,
            static r => (Due: r.GetInt64(9), Item: new OutboxItem
            {
                Conversation = r.Conversation(0),
                Sequence = r.GetInt64(1),
                Kind = (ReplyKind)r.GetInt32(2),
                ActivityId = r.GetString(3),
                Activity = r.Blob(4),
                Attempts = r.GetInt32(5) + 1,
                Unclear = r.GetInt32(6),
                Created = r.Time(7),
                Reference = r.Blob(10),
                RemoteId = r.Text(11),
            }),
            only);
        var time = now.ToUnixTimeMilliseconds();
        var claimed = heads.Where(head => head.Due <= time).Take(limit).Select(head => head.Item).ToList();
        foreach (var item in claimed)
            session.Execute(
                "UPDATE outbox SET state = 1, attempts = $3 WHERE conversation = $1 AND sequence = $2",
                item.Conversation, item.Sequence, item.Attempts);
        var waiting = heads.Skip(claimed.Count).Select(head => head.Due).DefaultIfEmpty(-1).First();
        return new OutboxClaims(claimed, waiting < 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(waiting));
    }

    public static void Finish(SqliteSession session, OutboxItem item, DeliveryRecord record) => session.Execute(
        """
        UPDATE outbox SET state = $3, due = $4, unclear = $5, status = $6, remote_id = $7, activity = CASE WHEN $3 IN (2, 4) THEN NULL ELSE activity END
        WHERE conversation = $1 AND sequence = $2
        """,
        item.Conversation, item.Sequence, (int)record.State, record.Due, record.Unclear, record.Status, record.RemoteId);

    /// <summary>What was being sent may have arrived: one more attempt, and only if there was no such doubt before.</summary>
    public static void Recover(SqliteSession session)
    {
        session.Execute("UPDATE outbox SET state = 4, activity = NULL WHERE state = 1 AND unclear > 0");
        session.Execute("UPDATE outbox SET state = 3, unclear = unclear + 1 WHERE state = 1");
    }

    public static List<DeadReply> ReadDead(SqliteSession session, int limit) => session.All(
        "SELECT conversation, sequence, attempts, status, created FROM outbox WHERE state = 4 ORDER BY created DESC LIMIT $1",
        static r => new DeadReply(r.Conversation(0), r.GetInt64(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.Time(4)),
        limit);
}
