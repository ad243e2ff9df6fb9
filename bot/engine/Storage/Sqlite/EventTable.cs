namespace KratomBot.Engine.Storage.Sqlite;

internal static class EventTable
{
    public static void Append(SqliteSession session, ConversationKey key, long sequence, long number, UserKey? user, byte[] activity) =>
        session.Execute(
            "INSERT INTO events (conversation, sequence, number, user, activity) VALUES ($1, $2, $3, $4, $5)",
            key, sequence, number, user, activity);

    public static List<LoggedEvent> Read(SqliteSession session, ConversationKey key, long after, int limit) => session.All(
        "SELECT sequence, activity FROM events WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        static r => new LoggedEvent(r.GetInt64(0), r.Blob(1)),
        key, after, limit);

    public static List<LoggedEvent> RepliesTo(SqliteSession session, ConversationKey key, long number, long echo) => session.All(
        "SELECT sequence, activity FROM events WHERE conversation = $1 AND sequence > $2 AND number = $3 ORDER BY sequence",
        static r => new LoggedEvent(r.GetInt64(0), r.Blob(1)),
        key, echo, number);
}
