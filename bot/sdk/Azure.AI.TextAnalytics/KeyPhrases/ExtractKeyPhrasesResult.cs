namespace Azure.AI.TextAnalytics;

/// <summary>The key phrases of a document.</summary>
public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    private readonly KeyPhraseCollection _found;

    internal ExtractKeyPhrasesResult(string id, TextDocumentStatistics statistics, KeyPhraseCollection found)
        : base(id, statistics) => _found = found;

    internal ExtractKeyPhrasesResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public KeyPhraseCollection KeyPhrases => Found(_found);
}
