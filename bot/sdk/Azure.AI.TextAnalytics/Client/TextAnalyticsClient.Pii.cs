namespace Azure.AI.TextAnalytics;

/// <content>Finds personal data in documents.</content>
public partial class TextAnalyticsClient
{
    /// <summary>Finds personal data in documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Response<PiiEntityCollection> RecognizePiiEntities(string document, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(PiiFeature.It, Document(document, language), options ?? new RecognizePiiEntitiesOptions(), result => result.Entities, async: false, cancellationToken).Result();

    /// <summary>Finds personal data in documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Task<Response<PiiEntityCollection>> RecognizePiiEntitiesAsync(string document, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(PiiFeature.It, Document(document, language), options ?? new RecognizePiiEntitiesOptions(), result => result.Entities, async: true, cancellationToken).AsTask();

    /// <summary>Finds personal data in documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Response<RecognizePiiEntitiesResultCollection> RecognizePiiEntitiesBatch(IEnumerable<string> documents, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(PiiFeature.It, Documents(documents, language), options ?? new RecognizePiiEntitiesOptions(), async: false, cancellationToken).Result();

    /// <summary>Finds personal data in documents. Several documents in one language; each has its result or its error.</summary>
    public virtual Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(IEnumerable<string> documents, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(PiiFeature.It, Documents(documents, language), options ?? new RecognizePiiEntitiesOptions(), async: true, cancellationToken).AsTask();

    /// <summary>Finds personal data in documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Response<RecognizePiiEntitiesResultCollection> RecognizePiiEntitiesBatch(IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(PiiFeature.It, Documents(documents), options ?? new RecognizePiiEntitiesOptions(), async: false, cancellationToken).Result();

    /// <summary>Finds personal data in documents. Several documents, each with its id and language; each has its result or its error.</summary>
    public virtual Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(PiiFeature.It, Documents(documents), options ?? new RecognizePiiEntitiesOptions(), async: true, cancellationToken).AsTask();
}
