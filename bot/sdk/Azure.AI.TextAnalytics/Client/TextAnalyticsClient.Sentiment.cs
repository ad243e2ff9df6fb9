namespace Azure.AI.TextAnalytics;

/// <content>Tells the mood of documents.</content>
public partial class TextAnalyticsClient
{
    /// <summary>Tells the mood of documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Response<DocumentSentiment> AnalyzeSentiment(string document, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(SentimentFeature.It, Document(document, language), options ?? new AnalyzeSentimentOptions(), result => result.DocumentSentiment, async: false, cancellationToken).Result();

    /// <summary>Tells the mood of documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Task<Response<DocumentSentiment>> AnalyzeSentimentAsync(string document, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(SentimentFeature.It, Document(document, language), options ?? new AnalyzeSentimentOptions(), result => result.DocumentSentiment, async: true, cancellationToken).AsTask();

    /// <summary>Tells the mood of documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Response<AnalyzeSentimentResultCollection> AnalyzeSentimentBatch(IEnumerable<string> documents, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(SentimentFeature.It, Documents(documents, language), options ?? new AnalyzeSentimentOptions(), async: false, cancellationToken).Result();

    /// <summary>Tells the mood of documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(IEnumerable<string> documents, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(SentimentFeature.It, Documents(documents, language), options ?? new AnalyzeSentimentOptions(), async: true, cancellationToken).AsTask();

    /// <summary>Tells the mood of documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Response<AnalyzeSentimentResultCollection> AnalyzeSentimentBatch(IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(SentimentFeature.It, Documents(documents), options ?? new AnalyzeSentimentOptions(), async: false, cancellationToken).Result();

    /// <summary>Tells the mood of documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(SentimentFeature.It, Documents(documents), options ?? new AnalyzeSentimentOptions(), async: true, cancellationToken).AsTask();
}
