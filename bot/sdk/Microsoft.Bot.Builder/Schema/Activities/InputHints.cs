namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for an answer.</summary>
public static class InputHints
{
    /// <summary>The value <c>acceptingInput</c>.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The value <c>ignoringInput</c>.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The value <c>expectingInput</c>.</summary>
    public const string ExpectingInput = "expectingInput";
}
