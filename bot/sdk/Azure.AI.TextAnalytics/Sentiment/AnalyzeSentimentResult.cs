namespace Azure.AI.TextAnalytics;

/// <summary>The sentiment of a document.</summary>
public class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment _found;

    internal AnalyzeSentimentResult(string id, TextDocumentStatistics statistics, DocumentSentiment found)
        : base(id, statistics) => _found = found;

    internal AnalyzeSentimentResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public DocumentSentiment DocumentSentiment => Found(_found);
}
