namespace Azure.AI.TextAnalytics;

/// <summary>A domain of personal data.</summary>
public enum PiiEntityDomain
{
    /// <summary>All of it.</summary>
    None,

    /// <summary>Protected health information.</summary>
    ProtectedHealthInformation,
}
