using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The phrases that carry a document.</summary>
public class KeyPhraseCollection : ReadOnlyCollection<string>
{
    internal KeyPhraseCollection(IList<string> phrases, IList<TextAnalyticsWarning> warnings)
        : base(phrases) => Warnings = new ReadOnlyCollection<TextAnalyticsWarning>(warnings);

    /// <summary>What the service remarks about the document.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
