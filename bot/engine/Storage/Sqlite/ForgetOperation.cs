namespace KratomBot.Engine.Storage.Sqlite;

internal static class ForgetOperation
{
    private static readonly string[] Content = ["inbox", "dedupe", "events", "outbox", "schedule", "state"];

    /// <summary>Removes all of a person; of the turn that asks for it, only its message stays, to be finished, and its conversation.</summary>
    public static IReadOnlyList<ConversationKey> User(SqliteSession session, UserKey user, ClaimedTurn? except = null)
    {
        var own = session.All("SELECT conversation FROM conversations WHERE user = $1", static r => r.Conversation(0), user);
        foreach (var conversation in own)
        {
            if (conversation == except?.Conversation) Empty(session, except);
            else Conversation(session, conversation);
        }

        var shared = session.All(
            "SELECT conversation FROM inbox WHERE user = $1 UNION SELECT conversation FROM events WHERE user = $1", static r => r.Conversation(0), user)
            .Except(own).ToList();
        var (kept, number) = (except?.Conversation.ToString() ?? "", except?.Number ?? 0);
        session.Execute(
            "DELETE FROM dedupe WHERE (conversation, number) IN (SELECT conversation, number FROM inbox WHERE user = $1 AND NOT (conversation = $2 AND number >= $3))",
            user, kept, number);
        session.Execute("DELETE FROM inbox WHERE user = $1 AND NOT (conversation = $2 AND number >= $3)", user, kept, number);
        session.Execute("DELETE FROM events WHERE user = $1", user);
        session.Execute("DELETE FROM outbox WHERE user = $1", user);
        session.Execute("DELETE FROM schedule WHERE user = $1", user);
        session.Execute("DELETE FROM state WHERE user = $1", user);
        foreach (var conversation in shared)
            // The newest message's reference may carry the person's name; the next message brings another.
            session.Execute("UPDATE conversations SET reference = NULL, version = version + 1 WHERE conversation = $1", conversation);
        return [.. own, .. shared];
    }

    public static void Conversation(SqliteSession session, ConversationKey conversation)
    {
        foreach (var table in Content) session.Execute($"DELETE FROM {table} WHERE conversation = $1", conversation);
        session.Execute("DELETE FROM conversations WHERE conversation = $1", conversation);
    }

    /// <summary>
    /// Removes all of a conversation and its threads up to a message. Of the message itself only its number stays, so that a
    /// duplicate is known, until the sweep.
    /// </summary>
    public static void UpTo(SqliteSession session, ClaimedTurn turn)
    {
        // The semicolon's next character ends the range.
        var threads = session.All(
            "SELECT conversation FROM conversations WHERE conversation >= $1 AND conversation < $2",
            static r => r.Conversation(0), $"{turn.Conversation};", $"{turn.Conversation}<");
        foreach (var thread in threads) Conversation(session, thread);
        Empty(session, turn);
        session.Execute("UPDATE inbox SET user = NULL WHERE conversation = $1 AND number = $2", turn.Conversation, turn.Number);
        session.Execute("UPDATE conversations SET reference = NULL, user = NULL WHERE conversation = $1 AND inbox_tail = $2", turn.Conversation, turn.Number);
    }

    /// <summary>Leaves the conversation's row, the message that is being answered, and what came after it.</summary>
    private static void Empty(SqliteSession session, ClaimedTurn turn)
    {
        session.Execute("DELETE FROM events WHERE conversation = $1 AND number <= $2", turn.Conversation, turn.Number);
        session.Execute("DELETE FROM inbox WHERE conversation = $1 AND number < $2", turn.Conversation, turn.Number);
        session.Execute("DELETE FROM dedupe WHERE conversation = $1 AND number < $2", turn.Conversation, turn.Number);
        session.Execute("DELETE FROM outbox WHERE conversation = $1", turn.Conversation);
        session.Execute("DELETE FROM schedule WHERE conversation = $1", turn.Conversation);
        session.Execute("DELETE FROM state WHERE conversation = $1", turn.Conversation);
        // The reference may carry the person's name. Over the Connector the goodbye still needs it; the sweep takes it.
        session.Execute("UPDATE conversations SET reference = NULL WHERE conversation = $1 AND delivery = 0", turn.Conversation);
    }
}
