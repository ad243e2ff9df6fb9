namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>The row of a conversation while it is being changed.</summary>
internal sealed record ConversationRow(
    UserKey? User, ReplyRoute Route, long Version, long LastSequence, long InboxTail, long InboxDone);

internal static class ConversationTable
{
    public static ConversationRow? Find(SqliteSession session, ConversationKey key) => session.First(
        "SELECT user, delivery, version, last_sequence, inbox_tail, inbox_done FROM conversations WHERE conversation = $1",
        static r => new ConversationRow(r.User(0), (ReplyRoute)r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5)),
        key);

    public static StoredConversation? Read(SqliteSession session, ConversationKey key) => session.First(
        "SELECT user, delivery, last_sequence, created, last_message, reference FROM conversations WHERE conversation = $1",
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
        key);

    /// <summary>The version starts at the time, so that a turn of a forgotten conversation never fits its successor.</summary>
    public static void Create(SqliteSession session, NewConversation conversation) => session.Execute(
        """
        INSERT INTO conversations (conversation, user, delivery, version, last_sequence, inbox_tail, inbox_done, created, last_message)
        VALUES ($1, $2, $3, $5, 0, 0, 0, $4, $4) ON CONFLICT DO NOTHING
        """,
        conversation.Key, conversation.User, (int)conversation.Route, conversation.At, conversation.At.UtcTicks);

    public static void Accepted(SqliteSession session, ConversationKey key, long lastSequence, long tail, ReadOnlyMemory<byte> reference, UserKey? owner, DateTimeOffset at) =>
        session.Execute(
            "UPDATE conversations SET last_sequence = $2, inbox_tail = $3, reference = coalesce($4, reference), user = coalesce($5, user), last_message = $6 WHERE conversation = $1",
            key, lastSequence, tail, reference, owner, at);

    public static void Committed(SqliteSession session, ConversationKey key, long lastSequence, long done, DateTimeOffset at) =>
        session.Execute(
            "UPDATE conversations SET version = version + 1, last_sequence = $2, inbox_done = $3, last_message = $4 WHERE conversation = $1",
            key, lastSequence, done, at);

    public static void Settled(SqliteSession session, ConversationKey key) =>
        session.Execute("UPDATE conversations SET inbox_done = inbox_tail WHERE conversation = $1", key);

    public static List<ConversationKey> Open(SqliteSession session) => session.All(
        "SELECT conversation FROM conversations WHERE inbox_done < inbox_tail", static r => r.Conversation(0));
}
