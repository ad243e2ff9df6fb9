namespace KratomBot.Engine.Storage.Sqlite;

internal static class SweepOperation
{
    /// <summary>Conversations whose time has run out and in which nothing waits.</summary>
    public static List<ConversationKey> Expired(SqliteSession session, DateTimeOffset lastMessage, int limit) => session.All(
        """
        SELECT conversation FROM conversations c
        WHERE last_message <= $1 AND inbox_done = inbox_tail
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation = c.conversation AND o.state IN (0, 1, 3))
          AND (NOT EXISTS (SELECT 1 FROM schedule s WHERE s.conversation = c.conversation) OR EXISTS (SELECT 1 FROM events e WHERE e.conversation = c.conversation))
        LIMIT $2
        """,
        static r => r.Conversation(0), lastMessage, limit);

    /// <summary>Removes one; where something is scheduled in it, the address stays and all that was said goes.</summary>
    public static bool Remove(SqliteSession session, ConversationKey conversation, DateTimeOffset lastMessage)
    {
        // A message may have come since the list was made.
        if (session.Number("SELECT count(*) FROM conversations WHERE conversation = $1 AND last_message <= $2 AND inbox_done = inbox_tail", conversation, lastMessage) == 0)
            return false;
        session.Execute("DELETE FROM inbox WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM dedupe WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM events WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM outbox WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM state WHERE conversation = $1 AND (expires IS NULL OR user IS NULL)", conversation);
        session.Execute(
            "DELETE FROM conversations WHERE conversation = $1 AND NOT EXISTS (SELECT 1 FROM schedule s WHERE s.conversation = $1)", conversation);
        return true;
    }

    public static void RemoveExpiredRest(SqliteSession session, DateTimeOffset lastMessage, DateTimeOffset now)
    {
        StateTable.CutLinks(session, lastMessage);
        session.Execute("DELETE FROM state WHERE expires > 0 AND expires <= $1", now);
        session.Execute("DELETE FROM state WHERE expires IS NULL AND conversation IS NULL AND touched <= $1", lastMessage);
        session.Execute("DELETE FROM dedupe WHERE expires <= $1", now);
        session.Execute("DELETE FROM revoked_tokens WHERE until <= $1", now);
    }
}
