namespace KratomBot.Engine.Storage;

/// <summary>Scheduled work whose time has come, and when to look again.</summary>
/// <param name="Items">The work, earliest first.</param>
/// <param name="NextDue">When the next is due; <see langword="null"/> if nothing is scheduled.</param>
public sealed record DueWork(IReadOnlyList<DueItem> Items, DateTimeOffset? NextDue);

/// <summary>Scheduled work.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Id">Its id within the conversation.</param>
/// <param name="User">For whom.</param>
/// <param name="Name">The name of the event that reaches the bot.</param>
/// <param name="Value">The event's value (JSON), or empty.</param>
/// <param name="Due">When it was to happen.</param>
/// <param name="Route">How the conversation's replies travel.</param>
/// <param name="Reference">The conversation reference (JSON).</param>
public sealed record DueItem(
    ConversationKey Conversation, string Id, UserKey? User, string Name, ReadOnlyMemory<byte> Value, DateTimeOffset Due,
    ReplyRoute Route, ReadOnlyMemory<byte> Reference);
