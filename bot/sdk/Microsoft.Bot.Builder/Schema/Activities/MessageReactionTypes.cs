namespace Microsoft.Bot.Schema;

/// <summary>Kinds of reaction.</summary>
public static class MessageReactionTypes
{
    /// <summary>Thumbs up.</summary>
    public const string Like = "like";

    /// <summary>Agreement.</summary>
    public const string PlusOne = "plusOne";
}
