namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to, or removed from, contacts.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members came or went, or the name changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation has ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>An event that the person does not see.</summary>
    public const string Event = "event";

    /// <summary>A pause before what is sent next.</summary>
    public const string Delay = "delay";

    /// <summary>The person wants their data deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>Somebody else takes over.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed or uninstalled.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that waits for an answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>A message.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions to a message changed.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion about a message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A note for whoever debugs the bot.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is writing.</summary>
    public const string Typing = "typing";

    /// <summary>A command from a bot or a channel.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";
}
