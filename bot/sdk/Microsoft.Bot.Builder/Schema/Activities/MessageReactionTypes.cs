namespace Microsoft.Bot.Schema;

/// <summary>Kinds of reaction.</summary>
public static class MessageReactionTypes
{
    /// <summary>The value <c>like</c>.</summary>
    public const string Like = "like";

    /// <summary>The value <c>plusOne</c>.</summary>
    public const string PlusOne = "plusOne";
}
