namespace Microsoft.Bot.Schema;

/// <summary>How important a message is.</summary>
public static class ActivityImportance
{
    /// <summary>The value <c>low</c>.</summary>
    public const string Low = "low";

    /// <summary>The value <c>normal</c>.</summary>
    public const string Normal = "normal";

    /// <summary>The value <c>high</c>.</summary>
    public const string High = "high";
}
