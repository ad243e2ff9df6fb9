namespace KratomBot.Knowledge.Safety;

/// <summary>A button that a safety reply offers.</summary>
/// <param name="Id">One of <see cref="SafetyActions"/>: what the program looks at.</param>
/// <param name="Label">What the person reads, in the reply's language.</param>
public sealed record SafetyAction(string Id, string Label);

/// <summary>The ids of the buttons.</summary>
public static class SafetyActions
{
    /// <summary>Clears the sticky state.</summary>
    public const string SafeNow = "safe-now";

    /// <summary>Shows the help lines, anywhere.</summary>
    public const string NeedHelp = "need-help";

    /// <summary>Goes on with a paused self-check.</summary>
    public const string Resume = "resume";

    /// <summary>Ends a paused self-check.</summary>
    public const string StopCheck = "stop-check";

    /// <summary>Opens a one-to-one chat, offered in groups.</summary>
    public const string PrivateChat = "private-chat";
}
