namespace Azure.AI.TextAnalytics;

/// <summary>The result of a document: what was found, or why nothing could be.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextDocumentStatistics statistics) => (Id, Statistics) = (id, statistics);

    internal TextAnalyticsResult(string id, TextAnalyticsError error) => (Id, Error, HasError) = (id, error, true);

    /// <summary>Why the document could not be read.</summary>
    public TextAnalyticsError Error { get; }

    /// <summary>Whether the document could not be read.</summary>
    public bool HasError { get; }

    /// <summary>The document's id.</summary>
    public string Id { get; }

    /// <summary>How much was read, if that was asked for.</summary>
    public TextDocumentStatistics Statistics { get; }

    /// <summary>What was found.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    private protected T Found<T>(T found) => HasError
        ? throw new InvalidOperationException($"The document {Id} has no result: {Error.ErrorCode}: {Error.Message}")
        : found;
}
