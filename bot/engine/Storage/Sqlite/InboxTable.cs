namespace KratomBot.Engine.Storage.Sqlite;

internal static class InboxTable
{
    private const int Open = 0, Done = 1, Dead = 2;

    public static Receipt? FindDuplicate(SqliteSession session, InboxEntry entry)
    {
        foreach (var key in entry.Keys)
        {
            var found = session.First(
                """
                SELECT i.number, i.activity_id, i.sequence FROM dedupe d JOIN inbox i ON i.conversation = d.conversation AND i.number = d.number
                WHERE d.conversation = $1 AND d.key = $2 AND (d.expires IS NULL OR d.expires > $3)
                """,
                r => new Receipt(entry.Conversation, r.GetInt64(0), r.GetString(1), r.GetInt64(2), IsDuplicate: true),
                entry.Conversation, key.Key, entry.At);
            if (found is not null) return found;
        }
        return null;
    }

    public static void Append(SqliteSession session, InboxEntry entry, long number, long sequence, int attempts)
    {
        session.Execute(
            """
            INSERT INTO inbox (conversation, number, user, activity_id, sequence, state, attempts, inline, activity, verdict, received)
            VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10)
            """,
            entry.Conversation, number, entry.User, entry.ActivityId, sequence, attempts, entry.RepliesInline ? 1 : 0,
            entry.Activity, entry.GateVerdict, entry.At);
        foreach (var key in entry.Keys)
            session.Execute(
                "INSERT OR REPLACE INTO dedupe (conversation, key, number, expires) VALUES ($1, $2, $3, $4)",
                entry.Conversation, key.Key, number, key.Expires);
    }

    /// <summary>The oldest message that is not finished, counted up if its turn starts now.</summary>
    public static ClaimedTurn? ClaimNext(SqliteSession session, ConversationKey key, ConversationRow conversation, bool startNow)
    {
        var turn = session.First(
            """
            SELECT number, attempts, user, inline, activity_id, activity, verdict, received FROM inbox
            WHERE conversation = $1 AND number > $2 AND state = 0 ORDER BY number LIMIT 1
            """,
            r => new ClaimedTurn
            {
                Conversation = key,
                Number = r.GetInt64(0),
                Version = conversation.Version,
                Attempts = r.GetInt32(1),
                Counted = false,
                User = r.User(2),
                Route = conversation.Route,
                RepliesInline = r.GetInt32(3) != 0,
                ActivityId = r.GetString(4),
                Activity = r.Blob(5),
                GateVerdict = r.Text(6),
                Received = r.Time(7),
            },
            key, conversation.InboxDone);
        return turn is null || !startNow ? turn : BeginAttempt(session, turn, count: true);
    }

    public static ClaimedTurn? BeginAttempt(SqliteSession session, ClaimedTurn turn, bool count)
    {
        var attempts = turn.Attempts + (count ? 1 : 0);
        var found = session.Execute(
            "UPDATE inbox SET attempts = $3 WHERE conversation = $1 AND number = $2 AND state = 0", turn.Conversation, turn.Number, attempts);
        return found == 0 ? null : turn with { Attempts = attempts, Counted = true };
    }

    public static void UncountAttempt(SqliteSession session, ClaimedTurn turn) => session.Execute(
        "UPDATE inbox SET attempts = $3 WHERE conversation = $1 AND number = $2 AND state = 0",
        turn.Conversation, turn.Number, turn.Attempts - 1);

    public static bool IsOpen(SqliteSession session, ConversationKey key, long number) =>
        session.Number("SELECT count(*) FROM inbox WHERE conversation = $1 AND number = $2 AND state = 0", key, number) == 1;

    public static void Finish(SqliteSession session, TurnCommit commit) => session.Execute(
        """
        UPDATE inbox SET state = $3, activity = NULL, verdict = NULL, outcome = $4, failure = $5, finished = $6
        WHERE conversation = $1 AND number = $2
        """,
        commit.Turn.Conversation, commit.Turn.Number, commit.Failure is null ? Done : Dead, commit.InvokeResponse, commit.Failure, commit.At);

    public static TurnOutcome? ReadOutcome(SqliteSession session, ConversationKey key, long number)
    {
        var row = session.First(
            "SELECT state, sequence, outcome FROM inbox WHERE conversation = $1 AND number = $2",
            static r => new { State = r.GetInt32(0), Sequence = r.GetInt64(1), Response = r.Blob(2) },
            key, number);
        if (row is null || row.State == Open) return null;
        var (status, body) = InvokeResponseJson.Read(row.Response);
        return new TurnOutcome
        {
            IsDead = row.State == Dead,
            Replies = EventTable.RepliesTo(session, key, number, row.Sequence),
            InvokeStatus = status,
            InvokeBody = body,
        };
    }

    public static List<DeadTurn> ReadDead(SqliteSession session, int limit) => session.All(
        """
        SELECT conversation, number, attempts, coalesce(failure, ''), coalesce(finished, received) FROM inbox
        WHERE state = 2 ORDER BY finished DESC LIMIT $1
        """,
        static r => new DeadTurn(r.Conversation(0), r.GetInt64(1), r.GetInt32(2), r.GetString(3), r.Time(4)),
        limit);
}
