using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How far a job is, and its results once it has ended.</summary>
/// <param name="Status">Its state.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="CreatedOn">When it was begun.</param>
/// <param name="LastModified">When it last changed.</param>
/// <param name="ExpiresOn">When the service forgets it.</param>
/// <param name="Failure">What went wrong with the job as a whole.</param>
/// <param name="Next">Where more results are.</param>
/// <param name="Results">The results of this page.</param>
internal sealed record JobState(
    TextAnalyticsOperationStatus Status,
    string DisplayName,
    DateTimeOffset CreatedOn,
    DateTimeOffset LastModified,
    DateTimeOffset? ExpiresOn,
    TextAnalyticsError? Failure,
    Uri Next,
    AnalyzeHealthcareEntitiesResultCollection Results)
{
    /// <summary>Reads an answer.</summary>
    public static JobState Read(Response response, JobId id)
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        var root = json.RootElement;
        return new JobState(
            root.Text("status"),
            root.Text("displayName"),
            root.GetProperty("createdDateTime").GetDateTimeOffset(),
            root.GetProperty("lastUpdatedDateTime").GetDateTimeOffset(),
            root.TryGetProperty("expirationDateTime", out var expires) ? expires.GetDateTimeOffset() : null,
            root.Items("errors").Select(error => (TextAnalyticsError?)ErrorParser.Innermost(error)).FirstOrDefault(),
            root.Text("nextLink") is { } link ? new Uri(link) : null,
            ReadResults(root, id));
    }

    private static AnalyzeHealthcareEntitiesResultCollection ReadResults(JsonElement root, JobId id)
    {
        if (!root.TryGetProperty("tasks", out var tasks)) return null;
        var done = tasks.Items("items").FirstOrDefault(item => item.TryGetProperty("results", out _));
        return done.ValueKind == JsonValueKind.Object ? ResponseBody.ReadResults(HealthcareFeature.It, done.GetProperty("results"), id.Documents) : null;
    }
}
