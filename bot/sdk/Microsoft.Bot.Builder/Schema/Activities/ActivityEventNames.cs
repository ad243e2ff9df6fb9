namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that a bot sends to itself.</summary>
public static class ActivityEventNames
{
    /// <summary>The value <c>ContinueConversation</c>.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The value <c>CreateConversation</c>.</summary>
    public const string CreateConversation = "CreateConversation";
}
