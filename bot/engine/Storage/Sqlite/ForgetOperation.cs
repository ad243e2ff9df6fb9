namespace KratomBot.Engine.Storage.Sqlite;

internal static class ForgetOperation
{
    private static readonly string[] OfConversation = ["conversations", "inbox", "dedupe", "events", "outbox", "schedule", "state"];

    private static readonly string[] OfPerson = ["events", "outbox", "schedule", "state"];

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

    /// <summary>Longer than any token of a channel is valid or can be renewed.</summary>
    public static TimeSpan TokensMayLive { get; } = TimeSpan.FromDays(3);

    /// <summary>Removes a person within a turn of theirs: its conversation and its message stay, emptied, so that the turn can end in them.</summary>
    public static void UserWithin(SqliteSession session, UserKey user, ConversationKey conversation, long number)
    {
        var others = session.All("SELECT conversation FROM conversations WHERE user = $1 AND conversation <> $2", static r => r.Conversation(0), user, conversation);
        foreach (var other in others) Conversation(session, other);
        var isOwn = session.Number("SELECT count(*) FROM conversations WHERE conversation = $1 AND user = $2", conversation, user) > 0;
        session.Execute(
            "DELETE FROM dedupe WHERE (conversation, number) IN (SELECT conversation, number FROM inbox WHERE user = $1 AND NOT (conversation = $2 AND number = $3))",
            user, conversation, number);
        session.Execute("DELETE FROM inbox WHERE user = $1 AND NOT (conversation = $2 AND number = $3)", user, conversation, number);
        foreach (var table in OfPerson)
        {
            session.Execute($"DELETE FROM {table} WHERE user = $1", user);
            if (isOwn) session.Execute($"DELETE FROM {table} WHERE conversation = $1", conversation);
        }
        // The reference may carry the person's name. Over the Connector the goodbye still needs it; the sweep takes it.
        session.Execute("UPDATE conversations SET reference = NULL WHERE conversation = $1 AND delivery = 0", conversation);
    }

    public static void Conversation(SqliteSession session, ConversationKey conversation)
    {
        foreach (var table in OfConversation) session.Execute($"DELETE FROM {table} WHERE conversation = $1", conversation);
    }
}
