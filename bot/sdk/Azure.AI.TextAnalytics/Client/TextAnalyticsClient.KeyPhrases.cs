namespace Azure.AI.TextAnalytics;

/// <content>Finds the phrases that carry documents.</content>
public partial class TextAnalyticsClient
{
    /// <summary>Finds the phrases that carry documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Response<KeyPhraseCollection> ExtractKeyPhrases(string document, string language = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(KeyPhraseFeature.It, Document(document, language), new TextAnalyticsRequestOptions(), result => result.KeyPhrases, async: false, cancellationToken).Result();

    /// <summary>Finds the phrases that carry documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Task<Response<KeyPhraseCollection>> ExtractKeyPhrasesAsync(string document, string language = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(KeyPhraseFeature.It, Document(document, language), new TextAnalyticsRequestOptions(), result => result.KeyPhrases, async: true, cancellationToken).AsTask();

    /// <summary>Finds the phrases that carry documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Response<ExtractKeyPhrasesResultCollection> ExtractKeyPhrasesBatch(IEnumerable<string> documents, string language = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(KeyPhraseFeature.It, Documents(documents, language), options ?? new TextAnalyticsRequestOptions(), async: false, cancellationToken).Result();

    /// <summary>Finds the phrases that carry documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(IEnumerable<string> documents, string language = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(KeyPhraseFeature.It, Documents(documents, language), options ?? new TextAnalyticsRequestOptions(), async: true, cancellationToken).AsTask();

    /// <summary>Finds the phrases that carry documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Response<ExtractKeyPhrasesResultCollection> ExtractKeyPhrasesBatch(IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(KeyPhraseFeature.It, Documents(documents), options ?? new TextAnalyticsRequestOptions(), async: false, cancellationToken).Result();

    /// <summary>Finds the phrases that carry documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(KeyPhraseFeature.It, Documents(documents), options ?? new TextAnalyticsRequestOptions(), async: true, cancellationToken).AsTask();
}
