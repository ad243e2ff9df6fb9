namespace KratomBot.Engine.Storage;

/// <summary>How much is stored.</summary>
/// <param name="Conversations">Conversations.</param>
/// <param name="WaitingMessages">Messages whose turn is not finished.</param>
/// <param name="DeadTurns">Messages that were given up.</param>
/// <param name="WaitingReplies">Replies that are not delivered yet.</param>
/// <param name="DeadReplies">Replies that were given up.</param>
/// <param name="ScheduledWork">Work that waits for its time.</param>
/// <param name="SchemaVersion">The version of the stored schema.</param>
public sealed record StoreCounts(
    long Conversations, long WaitingMessages, long DeadTurns, long WaitingReplies, long DeadReplies, long ScheduledWork, int SchemaVersion);
