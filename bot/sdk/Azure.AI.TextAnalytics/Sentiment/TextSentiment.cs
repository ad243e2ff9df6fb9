namespace Azure.AI.TextAnalytics;

/// <summary>A mood.</summary>
public enum TextSentiment
{
    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Negative.</summary>
    Negative,

    /// <summary>Both, in different sentences.</summary>
    Mixed,
}
