using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>What is needed to find a job again and to read its results: kept by the caller as one text.</summary>
/// <param name="Job">The service's id.</param>
/// <param name="Documents">The ids of the documents in their order.</param>
/// <param name="Statistics">Whether statistics were asked for.</param>
internal sealed record JobId(string Job, IReadOnlyList<string> Documents, bool Statistics)
{
    /// <summary>The job that a response has begun: the end of its <c>Operation-Location</c>.</summary>
    public static JobId Of(Response response, IEnumerable<WireDocument> documents, bool statistics)
    {
        if (!response.Headers.TryGetValue("Operation-Location", out var location) || !Uri.TryCreate(location, UriKind.Absolute, out var address))
            throw new RequestFailedException(response, new InvalidOperationException("The answer does not say where the job is."));
        return new JobId(address.Segments[^1], [.. documents.Select(document => document.Id)], statistics);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="ArgumentException">The text is not the id of an operation.</exception>
    public static JobId Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        try
        {
            return JsonSerializer.Deserialize<JobId>(Convert.FromBase64String(text)) is { Job: not null, Documents: not null } id ? id : throw new JsonException();
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new ArgumentException("This is not the id of an operation; take that of its Id property.", nameof(text), failure);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this));
}
