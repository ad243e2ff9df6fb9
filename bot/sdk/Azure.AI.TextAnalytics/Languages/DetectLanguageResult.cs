namespace Azure.AI.TextAnalytics;

/// <summary>The language of a document.</summary>
public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage _found;

    internal DetectLanguageResult(string id, TextDocumentStatistics statistics, DetectedLanguage found)
        : base(id, statistics) => _found = found;

    internal DetectLanguageResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public DetectedLanguage PrimaryLanguage => Found(_found);
}
