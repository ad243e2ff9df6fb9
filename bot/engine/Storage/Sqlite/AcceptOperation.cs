namespace KratomBot.Engine.Storage.Sqlite;

internal static class AcceptOperation
{
    public static Accepted Run(SqliteSession session, InboxEntry entry, bool startNow)
    {
        if (InboxTable.FindDuplicate(session, entry) is { } duplicate) return new Accepted(duplicate, null);
        if (entry.ScheduleId is { } id && !ScheduleTable.Remove(session, entry.Conversation, id))
            return new Accepted(new Receipt(entry.Conversation, 0, entry.ActivityId, 0, IsDuplicate: true), null);

        var conversation = ConversationTable.Find(session, entry.Conversation) ?? Create(session, entry);
        var number = conversation.InboxTail + 1;
        var sequence = conversation.LastSequence;
        if (entry.Echo is { } echo)
            EventTable.Append(session, entry.Conversation, ++sequence, number, AuthorInGroup(conversation, entry.User), echo.Render(sequence));

        var isNext = conversation.InboxTail == conversation.InboxDone;
        var starts = isNext && startNow;
        InboxTable.Append(session, entry, number, sequence, starts ? 1 : 0);
        ConversationTable.Accepted(session, entry.Conversation, sequence, number, entry.Reference, Owner(entry), entry.At);
        var receipt = new Receipt(entry.Conversation, number, entry.ActivityId, sequence, IsDuplicate: false);
        return new Accepted(receipt, isNext ? Claim(entry, conversation, number, starts) : null);
    }

    /// <summary>In a personal conversation all is that person's; in a group each line is its author's.</summary>
    public static UserKey? AuthorInGroup(ConversationRow conversation, UserKey? author) => conversation.User is null ? author : null;

    /// <summary>A personal conversation is that of whoever speaks in it: its first message may be a notice of the channel's.</summary>
    private static UserKey? Owner(InboxEntry entry) => entry.IsGroup || entry.Echo is null ? null : entry.User;

    private static ConversationRow Create(SqliteSession session, InboxEntry entry)
    {
        if (!entry.CreatesConversation) throw new UnknownConversationException();
        ConversationTable.Create(session, new NewConversation(entry.Conversation, entry.IsGroup ? null : entry.User, entry.Route, entry.At));
        return ConversationTable.Find(session, entry.Conversation)!;
    }

    private static ClaimedTurn Claim(InboxEntry entry, ConversationRow conversation, long number, bool starts) => new()
    {
        Conversation = entry.Conversation,
        Number = number,
        Version = conversation.Version,
        Attempts = starts ? 1 : 0,
        Counted = starts,
        User = entry.User,
        Route = conversation.Route,
        RepliesInline = entry.RepliesInline,
        ActivityId = entry.ActivityId,
        Activity = entry.Activity,
        GateVerdict = entry.GateVerdict,
        Received = entry.At,
    };
}
