namespace KratomBot.Engine.Storage.Sqlite;

internal static class CommitOperation
{
    public static Committed Run(SqliteSession session, TurnCommit commit)
    {
        var turn = commit.Turn;
        var conversation = ConversationTable.Find(session, turn.Conversation);
        if (conversation is null) return new Committed(CommitStatus.Gone, null, 0);
        if (!InboxTable.IsOpen(session, turn.Conversation, turn.Number))
            return new Committed(CommitStatus.Gone, InboxTable.ClaimNext(session, turn.Conversation, conversation, commit.StartNext), conversation.LastSequence);
        if (conversation.Version != turn.Version || !StateIsAsRead(session, commit))
            return new Committed(CommitStatus.Conflict, null, conversation.LastSequence);

        foreach (var write in commit.State) StateTable.Write(session, write with { Expected = null }, commit.At);
        foreach (var change in commit.Schedule) ScheduleTable.Apply(session, turn.Conversation, turn.User, change);
        var sequence = AppendReplies(session, commit, conversation);
        InboxTable.Finish(session, commit);
        ConversationTable.Committed(session, turn.Conversation, sequence, turn.Number, commit.At);
        if (turn.User is { } user) StateTable.Touch(session, user, commit.At);

        var after = conversation with { Version = conversation.Version + 1, LastSequence = sequence, InboxDone = turn.Number };
        var next = conversation.InboxTail > turn.Number ? InboxTable.ClaimNext(session, turn.Conversation, after, commit.StartNext) : null;
        if (next is null && conversation.InboxTail > turn.Number)
            ConversationTable.Committed(session, turn.Conversation, sequence, conversation.InboxTail, commit.At);
        return new Committed(CommitStatus.Stored, next, sequence);
    }

    private static bool StateIsAsRead(SqliteSession session, TurnCommit commit) =>
        commit.State.All(write => write.Expected is not { } expected || (StateTable.Read(session, write.Key, commit.At)?.Version ?? 0) == expected);

    private static long AppendReplies(SqliteSession session, TurnCommit commit, ConversationRow conversation)
    {
        var turn = commit.Turn;
        var sequence = conversation.LastSequence;
        var author = AcceptOperation.AuthorInGroup(conversation, turn.User);
        foreach (var reply in commit.Replies)
        {
            sequence++;
            if (reply.Logged) EventTable.Append(session, turn.Conversation, sequence, turn.Number, author, reply.Event.Render(sequence));
            if (turn.Route == ReplyRoute.Connector && !turn.RepliesInline)
                OutboxTable.Append(session, turn.Conversation, sequence, author, reply, commit.At);
        }
        return sequence;
    }
}
