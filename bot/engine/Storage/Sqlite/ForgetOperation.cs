namespace KratomBot.Engine.Storage.Sqlite;

internal static class ForgetOperation
{
    private static readonly string[] OfConversation = ["conversations", "inbox", "dedupe", "events", "outbox", "schedule", "state"];

    public static IReadOnlyList<ConversationKey> User(SqliteSession session, UserKey user)
    {
        var own = session.All("SELECT conversation FROM conversations WHERE user = $1", static r => r.Conversation(0), user);
        foreach (var conversation in own) Conversation(session, conversation);

        var shared = session.All(
            "SELECT conversation FROM inbox WHERE user = $1 UNION SELECT conversation FROM events WHERE user = $1", static r => r.Conversation(0), user);
        session.Execute(
            "DELETE FROM dedupe WHERE (conversation, number) IN (SELECT conversation, number FROM inbox WHERE user = $1)", user);
        session.Execute("DELETE FROM inbox WHERE user = $1", user);
        session.Execute("DELETE FROM events WHERE user = $1", user);
        session.Execute("DELETE FROM outbox WHERE user = $1", user);
        session.Execute("DELETE FROM schedule WHERE user = $1", user);
        session.Execute("DELETE FROM state WHERE user = $1", user);
        // The newest message's reference may carry the person's name; the next message brings another.
        foreach (var conversation in shared)
            session.Execute("UPDATE conversations SET reference = NULL, version = version + 1 WHERE conversation = $1", conversation);
        return [.. own, .. shared];
    }

    public static void Conversation(SqliteSession session, ConversationKey conversation)
    {
        foreach (var table in OfConversation) session.Execute($"DELETE FROM {table} WHERE conversation = $1", conversation);
    }
}
