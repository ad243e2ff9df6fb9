namespace Azure.AI.TextAnalytics;

/// <content>Finds medical terms in documents, as a job of the service.</content>
public partial class TextAnalyticsClient
{
    /// <summary>Finds medical terms in documents of one language.</summary>
    /// <param name="waitUntil">Whether to come back when the job has begun or when it has ended.</param>
    /// <param name="documents">The documents, at most 25.</param>
    /// <param name="language">A two-letter code.</param>
    /// <param name="options">How they are looked for.</param>
    /// <param name="cancellationToken">Gives up asking; the job goes on.</param>
    public virtual AnalyzeHealthcareEntitiesOperation AnalyzeHealthcareEntities(
        WaitUntil waitUntil, IEnumerable<string> documents, string language = null, AnalyzeHealthcareEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        BeginAsync(waitUntil, Documents(documents, language), options, async: false, cancellationToken).Result();

    /// <summary>Finds medical terms in documents, each with its id and language.</summary>
    /// <param name="waitUntil">Whether to come back when the job has begun or when it has ended.</param>
    /// <param name="documents">The documents, at most 25.</param>
    /// <param name="options">How they are looked for.</param>
    /// <param name="cancellationToken">Gives up asking; the job goes on.</param>
    public virtual AnalyzeHealthcareEntitiesOperation AnalyzeHealthcareEntities(
        WaitUntil waitUntil, IEnumerable<TextDocumentInput> documents, AnalyzeHealthcareEntitiesOptions options, CancellationToken cancellationToken = default) =>
        BeginAsync(waitUntil, Documents(documents), options, async: false, cancellationToken).Result();

    /// <summary>Finds medical terms in documents of one language.</summary>
    /// <param name="waitUntil">Whether to come back when the job has begun or when it has ended.</param>
    /// <param name="documents">The documents, at most 25.</param>
    /// <param name="language">A two-letter code.</param>
    /// <param name="options">How they are looked for.</param>
    /// <param name="cancellationToken">Gives up asking; the job goes on.</param>
    public virtual Task<AnalyzeHealthcareEntitiesOperation> AnalyzeHealthcareEntitiesAsync(
        WaitUntil waitUntil, IEnumerable<string> documents, string language = null, AnalyzeHealthcareEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        BeginAsync(waitUntil, Documents(documents, language), options, async: true, cancellationToken).AsTask();

    /// <summary>Finds medical terms in documents, each with its id and language.</summary>
    /// <param name="waitUntil">Whether to come back when the job has begun or when it has ended.</param>
    /// <param name="documents">The documents, at most 25.</param>
    /// <param name="options">How they are looked for.</param>
    /// <param name="cancellationToken">Gives up asking; the job goes on.</param>
    public virtual Task<AnalyzeHealthcareEntitiesOperation> AnalyzeHealthcareEntitiesAsync(
        WaitUntil waitUntil, IEnumerable<TextDocumentInput> documents, AnalyzeHealthcareEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        BeginAsync(waitUntil, Documents(documents), options, async: true, cancellationToken).AsTask();

    private async ValueTask<AnalyzeHealthcareEntitiesOperation> BeginAsync(
        WaitUntil waitUntil, List<WireDocument> documents, AnalyzeHealthcareEntitiesOptions options, bool async, CancellationToken cancellationToken)
    {
        options ??= new AnalyzeHealthcareEntitiesOptions();
        var response = await Service.BeginJobAsync(RequestBody.OfJob(HealthcareFeature.Task, documents, options), async, cancellationToken).ConfigureAwait(false);
        var job = JobId.Of(response, documents, options.IncludeStatistics);
        var operation = new AnalyzeHealthcareEntitiesOperation(job, Service, response);
        if (waitUntil != WaitUntil.Completed) return operation;
        if (async) await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        else operation.WaitForCompletion(cancellationToken);
        return operation;
    }
}
