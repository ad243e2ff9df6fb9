namespace KratomBot.Engine.Storage;

/// <summary>A conversation to create.</summary>
/// <param name="Key">Its name.</param>
/// <param name="User">Its person; <see langword="null"/> for a group.</param>
/// <param name="Route">How replies travel.</param>
/// <param name="At">The time.</param>
public sealed record NewConversation(ConversationKey Key, UserKey? User, ReplyRoute Route, DateTimeOffset At);
