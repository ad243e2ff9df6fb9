using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The language of a document.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double score, IList<TextAnalyticsWarning> warnings) =>
        (Name, Iso6391Name, ConfidenceScore, Warnings) = (name, iso6391Name, score, new ReadOnlyCollection<TextAnalyticsWarning>(warnings));

    /// <summary>How sure the service is, from 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Its two-letter code; <c>(Unknown)</c> where it could not be told.</summary>
    public string Iso6391Name { get; }

    /// <summary>Its English name; <c>(Unknown)</c> where it could not be told.</summary>
    public string Name { get; }

    /// <summary>What the service remarks about the document.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
