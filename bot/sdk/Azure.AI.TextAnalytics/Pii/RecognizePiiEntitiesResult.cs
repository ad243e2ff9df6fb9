namespace Azure.AI.TextAnalytics;

/// <summary>The personal data of a document.</summary>
public class RecognizePiiEntitiesResult : TextAnalyticsResult
{
    private readonly PiiEntityCollection _found;

    internal RecognizePiiEntitiesResult(string id, TextDocumentStatistics statistics, PiiEntityCollection found)
        : base(id, statistics) => _found = found;

    internal RecognizePiiEntitiesResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public PiiEntityCollection Entities => Found(_found);
}
