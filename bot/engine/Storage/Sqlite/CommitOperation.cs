namespace KratomBot.Engine.Storage.Sqlite;

internal static class CommitOperation
{
    public static Committed Run(SqliteSession session, TurnCommit commit)
    {
        var turn = commit.Turn;
        var conversation = ConversationTable.Find(session, turn.Conversation);
        if (conversation is null) return new Committed(CommitStatus.Gone, null);
        if (!InboxTable.IsOpen(session, turn.Conversation, turn.Number))
            return new Committed(CommitStatus.Gone, Next(session, commit, conversation));
        if (conversation.Version != turn.Version || !StateIsAsRead(session, commit))
            return new Committed(CommitStatus.Conflict, null);

        foreach (var write in commit.State) StateTable.Write(session, write with { Expected = null }, commit.At);
        foreach (var change in commit.Schedule) ScheduleTable.Apply(session, turn.Conversation, turn.User, change);
        if (commit.ForgetsUser) Forget(session, commit);
        if (commit.ForgetsConversation) ForgetOperation.UpTo(session, turn);
        var sequence = commit.ForgetsConversation ? conversation.LastSequence : AppendReplies(session, commit, conversation);
        InboxTable.Finish(session, commit);
        ConversationTable.Committed(session, turn.Conversation, sequence, turn.Number, commit.At);
        if (turn.User is { } user && commit is { ForgetsUser: false, ForgetsConversation: false }) StateTable.Touch(session, user, commit.At);

        var after = conversation with { Version = conversation.Version + 1, LastSequence = sequence, InboxDone = turn.Number };
        return new Committed(CommitStatus.Stored, Next(session, commit, after), commit.Schedule.Count > 0);
    }

    private static ClaimedTurn? Next(SqliteSession session, TurnCommit commit, ConversationRow conversation)
    {
        if (conversation.InboxTail == conversation.InboxDone) return null;
        var next = InboxTable.ClaimNext(session, commit.Turn.Conversation, conversation, commit.StartNext);
        // What waited was forgotten: nothing is open any more.
        if (next is null) ConversationTable.Settled(session, commit.Turn.Conversation);
        return next;
    }

    private static void Forget(SqliteSession session, TurnCommit commit)
    {
        if (commit.Turn.User is not { } user) return;
        ForgetOperation.User(session, user, except: commit.Turn);
        if (commit.Turn.Route == ReplyRoute.EventLog) TokenTable.Revoke(session, user.ToString(), commit.At + RevokedTokens.LongestLife);
    }

    private static bool StateIsAsRead(SqliteSession session, TurnCommit commit) =>
        commit.State.All(write => write.Expected is not { } expected || (StateTable.Read(session, write.Key, commit.At)?.Version ?? 0) == expected);

    private static long AppendReplies(SqliteSession session, TurnCommit commit, ConversationRow conversation)
    {
        var turn = commit.Turn;
        var sequence = conversation.LastSequence;
        var author = commit.ForgetsUser ? null : AcceptOperation.AuthorInGroup(conversation, turn.User);
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
