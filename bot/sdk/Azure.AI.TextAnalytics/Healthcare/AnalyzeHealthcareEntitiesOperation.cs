namespace Azure.AI.TextAnalytics;

/// <summary>A job of the service that finds medical terms.</summary>
public class AnalyzeHealthcareEntitiesOperation : PageableOperation<AnalyzeHealthcareEntitiesResultCollection>
{
    private readonly JobId _id;
    private readonly LanguageService _service;
    private JobState _state;
    private Response _response;

    /// <summary>For tests that override the members.</summary>
    protected AnalyzeHealthcareEntitiesOperation()
    {
    }

    /// <summary>Finds a job again.</summary>
    /// <param name="operationId">What <see cref="Id"/> said.</param>
    /// <param name="client">A client for the same account.</param>
    public AnalyzeHealthcareEntitiesOperation(string operationId, TextAnalyticsClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        (_id, _service) = (JobId.Parse(operationId), client.Service);
    }

    internal AnalyzeHealthcareEntitiesOperation(JobId id, LanguageService service, Response response) => (_id, _service, _response) = (id, service, response);

    /// <summary>When the job was begun, as of the last <see cref="UpdateStatus"/>.</summary>
    public virtual DateTimeOffset CreatedOn => _state?.CreatedOn ?? default;

    /// <summary>The name of the job.</summary>
    public virtual string DisplayName => _state?.DisplayName;

    /// <summary>When the service forgets the results.</summary>
    public virtual DateTimeOffset? ExpiresOn => _state?.ExpiresOn;

    /// <inheritdoc/>
    public override bool HasCompleted => HasValue || Status == TextAnalyticsOperationStatus.Failed || Status == TextAnalyticsOperationStatus.Rejected || Status == TextAnalyticsOperationStatus.Cancelled;

    /// <inheritdoc/>
    public override bool HasValue => Status == TextAnalyticsOperationStatus.Succeeded || Status == TextAnalyticsOperationStatus.PartiallyCompleted;

    /// <inheritdoc/>
    public override string Id => _id.ToString();

    /// <summary>When the job last changed, as of the last <see cref="UpdateStatus"/>.</summary>
    public virtual DateTimeOffset LastModified => _state?.LastModified ?? default;

    /// <summary>How far the job is, as of the last <see cref="UpdateStatus"/>.</summary>
    public virtual TextAnalyticsOperationStatus Status => _state?.Status ?? TextAnalyticsOperationStatus.NotStarted;

    /// <summary>Asks the service to give the job up; it may have ended before. <see cref="WaitForCompletionAsync(CancellationToken)"/> tells.</summary>
    public virtual void Cancel(CancellationToken cancellationToken = default) =>
        _response = _service.CancelJobAsync(_id.Job, async: false, cancellationToken).Result();

    /// <summary>Asks the service to give the job up; it may have ended before. <see cref="WaitForCompletionAsync(CancellationToken)"/> tells.</summary>
    public virtual async Task CancelAsync(CancellationToken cancellationToken = default) =>
        _response = await _service.CancelJobAsync(_id.Job, async: true, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override Response GetRawResponse() => _response;

    /// <inheritdoc/>
    public override Pageable<AnalyzeHealthcareEntitiesResultCollection> GetValues(CancellationToken cancellationToken = default) =>
        new JobPages(_service, _id, Ended(), _response, cancellationToken).Blocking();

    /// <inheritdoc/>
    public override AsyncPageable<AnalyzeHealthcareEntitiesResultCollection> GetValuesAsync(CancellationToken cancellationToken = default) =>
        new JobPages(_service, _id, Ended(), _response, cancellationToken);

    /// <inheritdoc/>
    public override Response UpdateStatus(CancellationToken cancellationToken = default) => UpdateAsync(async: false, cancellationToken).Result();

    /// <inheritdoc/>
    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) => UpdateAsync(async: true, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<Response<AsyncPageable<AnalyzeHealthcareEntitiesResultCollection>>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        base.WaitForCompletionAsync(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<Response<AsyncPageable<AnalyzeHealthcareEntitiesResultCollection>>> WaitForCompletionAsync(TimeSpan pollingInterval, CancellationToken cancellationToken = default) =>
        base.WaitForCompletionAsync(pollingInterval, cancellationToken);

    private async ValueTask<Response> UpdateAsync(bool async, CancellationToken cancellationToken)
    {
        if (!HasCompleted)
        {
            _response = await _service.JobAsync(_id.Job, _id.Statistics, async, cancellationToken).ConfigureAwait(false);
            _state = JobState.Read(_response, _id);
        }

        return HasCompleted && !HasValue && Status != TextAnalyticsOperationStatus.Cancelled ? throw Failed() : _response;
    }

    private JobState Ended()
    {
        if (HasValue) return _state;
        if (!HasCompleted) throw new InvalidOperationException("The job has not ended yet; wait for its completion.");
        throw Status == TextAnalyticsOperationStatus.Cancelled
            ? new RequestFailedException(_response.Status, "The job was cancelled, so it has no results.", "Cancelled", null)
            : Failed();
    }

    private RequestFailedException Failed() => new(
        _response, null, new ErrorParser(_state.Failure ?? new TextAnalyticsError(TextAnalyticsErrorCode.InternalServerError, $"The job ended as {Status} without a reason.", null)));
}
