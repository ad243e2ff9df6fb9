namespace Azure.AI.TextAnalytics;

/// <summary>Of whom something is said.</summary>
public enum EntityAssociation
{
    /// <summary>Of the patient.</summary>
    Subject,

    /// <summary>Of somebody else.</summary>
    Other,
}
