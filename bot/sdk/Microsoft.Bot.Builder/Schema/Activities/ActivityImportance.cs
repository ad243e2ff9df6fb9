namespace Microsoft.Bot.Schema;

/// <summary>How important a message is.</summary>
public static class ActivityImportance
{
    /// <summary>Can wait.</summary>
    public const string Low = "low";

    /// <summary>As any message.</summary>
    public const string Normal = "normal";

    /// <summary>Should be seen soon.</summary>
    public const string High = "high";
}
