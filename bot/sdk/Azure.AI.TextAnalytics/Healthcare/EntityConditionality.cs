namespace Azure.AI.TextAnalytics;

/// <summary>On what condition something is said.</summary>
public enum EntityConditionality
{
    /// <summary>It may come to be.</summary>
    Hypothetical,

    /// <summary>It is so under a condition.</summary>
    Conditional,
}
