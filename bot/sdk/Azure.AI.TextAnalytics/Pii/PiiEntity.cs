namespace Azure.AI.TextAnalytics;

/// <summary>A piece of personal data.</summary>
public readonly struct PiiEntity
{
    internal PiiEntity(string text, PiiEntityCategory category, string subCategory, double score, int offset, int length) =>
        (Text, Category, SubCategory, ConfidenceScore, Offset, Length) = (text, category, subCategory, score, offset, length);

    /// <summary>Its kind.</summary>
    public PiiEntityCategory Category { get; }

    /// <summary>How sure the service is, from 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Its length in characters of a .NET string.</summary>
    public int Length { get; }

    /// <summary>Its place, as an index of a .NET string.</summary>
    public int Offset { get; }

    /// <summary>Its kind more exactly, if there is one.</summary>
    public string SubCategory { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}
