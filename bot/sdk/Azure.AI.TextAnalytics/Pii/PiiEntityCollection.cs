using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The personal data of a document.</summary>
public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText, IList<TextAnalyticsWarning> warnings)
        : base(entities) => (RedactedText, Warnings) = (redactedText, new ReadOnlyCollection<TextAnalyticsWarning>(warnings));

    /// <summary>The document with stars instead of its personal data.</summary>
    public string RedactedText { get; }

    /// <summary>What the service remarks about the document.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
