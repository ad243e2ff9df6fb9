namespace Azure.AI.TextAnalytics;

/// <summary>A medical term.</summary>
public class HealthcareEntity
{
    internal HealthcareEntity(string text, HealthcareEntityCategory category, string subCategory, double score, int offset, int length) =>
        (Text, Category, SubCategory, ConfidenceScore, Offset, Length) = (text, category, subCategory, score, offset, length);

    /// <summary>Whether it is said to be so, of whom, and on what condition.</summary>
    public HealthcareEntityAssertion Assertion { get; internal init; }

    /// <summary>Its kind.</summary>
    public HealthcareEntityCategory Category { get; }

    /// <summary>How sure the service is, from 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Where medical vocabularies list it.</summary>
    public IReadOnlyCollection<EntityDataSource> DataSources { get; internal init; } = [];

    /// <summary>Its length in characters of a .NET string.</summary>
    public int Length { get; }

    /// <summary>The preferred name of the same thing.</summary>
    public string NormalizedText { get; internal init; }

    /// <summary>Its place, as an index of a .NET string.</summary>
    public int Offset { get; }

    /// <summary>Its kind more exactly, if there is one.</summary>
    public string SubCategory { get; }

    /// <summary>The words.</summary>
    public string Text { get; }
}
