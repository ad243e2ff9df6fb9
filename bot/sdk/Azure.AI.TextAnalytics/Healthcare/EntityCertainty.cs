namespace Azure.AI.TextAnalytics;

/// <summary>How certain something is said to be.</summary>
public enum EntityCertainty
{
    /// <summary>It is so.</summary>
    Positive,

    /// <summary>It is likely so.</summary>
    PositivePossible,

    /// <summary>It may be so.</summary>
    NeutralPossible,

    /// <summary>It is hardly so.</summary>
    NegativePossible,

    /// <summary>It is not so.</summary>
    Negative,
}
