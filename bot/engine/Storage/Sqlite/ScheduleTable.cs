namespace KratomBot.Engine.Storage.Sqlite;

internal static class ScheduleTable
{
    public static void Apply(SqliteSession session, ConversationKey key, UserKey? user, ScheduleChange change)
    {
        if (change.Due is { } due)
            session.Execute(
                "INSERT OR REPLACE INTO schedule (conversation, id, user, name, value, due) VALUES ($1, $2, $3, $4, $5, $6)",
                key, change.Id, user, change.Name, change.Value, due);
        else Remove(session, key, change.Id);
    }

    /// <summary>Returns whether it was still there.</summary>
    public static bool Remove(SqliteSession session, ConversationKey key, string id) =>
        session.Execute("DELETE FROM schedule WHERE conversation = $1 AND id = $2", key, id) > 0;

    public static void RemoveAll(SqliteSession session, ConversationKey key) => session.Execute("DELETE FROM schedule WHERE conversation = $1", key);

    public static DueWork ReadDue(SqliteSession session, DateTimeOffset now, int limit)
    {
        var due = session.All(
            """
            SELECT s.conversation, s.id, s.user, s.name, s.value, s.due, c.delivery, c.reference
            FROM schedule s JOIN conversations c ON c.conversation = s.conversation
            WHERE s.due <= $1 ORDER BY s.due LIMIT $2
            """,
            static r => new DueItem(
                r.Conversation(0), r.GetString(1), r.User(2), r.GetString(3), r.Blob(4), r.Time(5), (ReplyRoute)r.GetInt32(6), r.Blob(7)),
            now, limit);
        var next = session.Number("SELECT min(due) FROM schedule WHERE due > $1", now);
        return new DueWork(due, next == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(next));
    }
}
