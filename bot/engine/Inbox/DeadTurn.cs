namespace KratomBot.Engine;

/// <summary>A message that was given up. Its text is gone.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Number">The message's number in the conversation's inbox.</param>
/// <param name="Attempts">Attempts that were made.</param>
/// <param name="Failure">The type of the last error.</param>
/// <param name="At">When it was given up.</param>
public sealed record DeadTurn(ConversationKey Conversation, long Number, int Attempts, string Failure, DateTimeOffset At);
