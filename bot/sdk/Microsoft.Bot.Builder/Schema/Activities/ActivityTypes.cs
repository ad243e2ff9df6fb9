namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>The value <c>contactRelationUpdate</c>.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>The value <c>conversationUpdate</c>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The value <c>endOfConversation</c>.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>The value <c>event</c>.</summary>
    public const string Event = "event";

    /// <summary>The value <c>delay</c>.</summary>
    public const string Delay = "delay";

    /// <summary>The value <c>deleteUserData</c>.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The value <c>handoff</c>.</summary>
    public const string Handoff = "handoff";

    /// <summary>The value <c>installationUpdate</c>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>The value <c>invoke</c>.</summary>
    public const string Invoke = "invoke";

    /// <summary>The value <c>message</c>.</summary>
    public const string Message = "message";

    /// <summary>The value <c>messageDelete</c>.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The value <c>messageReaction</c>.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>The value <c>messageUpdate</c>.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>The value <c>suggestion</c>.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>The value <c>trace</c>.</summary>
    public const string Trace = "trace";

    /// <summary>The value <c>typing</c>.</summary>
    public const string Typing = "typing";

    /// <summary>The value <c>command</c>.</summary>
    public const string Command = "command";

    /// <summary>The value <c>commandResult</c>.</summary>
    public const string CommandResult = "commandResult";
}
