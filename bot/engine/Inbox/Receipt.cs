namespace KratomBot.Engine;

/// <summary>Proof that a message is stored durably.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Number">The message's number in the conversation's inbox.</param>
/// <param name="ActivityId">The activity's id: the channel's own, or the one that the engine gave. For a duplicate, the first one's.</param>
/// <param name="Sequence">The event log's sequence number of its echo; without an echo, the last one before it.</param>
/// <param name="IsDuplicate">Whether the message was stored before; it is not answered again.</param>
public sealed record Receipt(ConversationKey Conversation, long Number, string ActivityId, long Sequence, bool IsDuplicate);
