namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that a bot sends to itself.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot takes up a conversation by itself.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot starts a conversation by itself.</summary>
    public const string CreateConversation = "CreateConversation";
}
