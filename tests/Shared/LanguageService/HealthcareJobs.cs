using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KratomBot.Testing.LanguageService;

/// <summary>Jobs: each looks unfinished at the first question and finished at the second, unless it is held, cancelled or made to fail.</summary>
internal sealed class HealthcareJobs
{
    private const string Root = "/language/analyze-text/jobs";
    private const int MostDocuments = 25;

    private readonly ConcurrentDictionary<string, (SeenRequest Request, int Asked, bool Cancelled)> _jobs = new();

    /// <summary>Whether jobs never end by themselves.</summary>
    public bool AreHeld { get; set; }

    /// <summary>Whether jobs fail.</summary>
    public bool Fail { get; set; }

    /// <summary>Where the results go on, if not null.</summary>
    public Uri? NextLink { get; set; }

    internal ServiceAnswer Answer(SeenRequest request, Uri endpoint)
    {
        var rest = request.Path[Root.Length..].TrimStart('/');
        if (request.Method == "POST" && rest.Length == 0) return Begin(request, endpoint);
        var id = rest.Split(':')[0];
        if (!_jobs.TryGetValue(id, out var job)) return ServiceAnswer.Error(404, "NotFound", "The job is not known.", ("OperationNotFound", "There is no such job."));
        if (request.Method == "POST" && rest.EndsWith(":cancel", StringComparison.Ordinal))
        {
            _jobs[id] = job with { Cancelled = true };
            return new ServiceAnswer(202, null, ("Operation-Location", Location(endpoint, id)));
        }

        _jobs[id] = job with { Asked = job.Asked + 1 };
        return State(id, _jobs[id], request);
    }

    private ServiceAnswer Begin(SeenRequest request, Uri endpoint)
    {
        if ((string?)request.Body?["tasks"]?[0]?["kind"] != "Healthcare") return ServiceAnswer.Error(400, "InvalidRequest", "Invalid Request.", ("InvalidParameterValue", "The task is not known."));
        if (request.Documents.Count > MostDocuments) return ServiceAnswer.Error(400, "InvalidRequest", "Invalid Request.", ("InvalidDocumentBatch", $"At most {MostDocuments} documents."));
        var id = $"job-{_jobs.Count}";
        _jobs[id] = (request, 0, false);
        return new ServiceAnswer(202, null, ("Operation-Location", Location(endpoint, id)));
    }

    private ServiceAnswer State(string id, (SeenRequest Request, int Asked, bool Cancelled) job, SeenRequest asked)
    {
        var status = job.Cancelled ? "cancelled" : AreHeld || job.Asked < 2 ? "running" : Fail ? "failed" : "succeeded";
        var done = status == "succeeded";
        var isFurther = asked.Query.Contains("skip=", StringComparison.Ordinal);
        var state = new JsonObject
        {
            ["jobId"] = id,
            ["displayName"] = (string?)job.Request.Body?["displayName"],
            ["status"] = status,
            ["createdDateTime"] = "2024-05-01T10:00:00Z",
            ["lastUpdatedDateTime"] = "2024-05-01T10:00:05Z",
            ["expirationDateTime"] = "2024-05-02T10:00:00Z",
            ["errors"] = status == "failed" ? new JsonArray(ServiceAnswer.ErrorBody("InternalServerError", "The task failed.")) : new JsonArray(),
            ["tasks"] = new JsonObject
            {
                ["completed"] = done ? 1 : 0, ["failed"] = 0, ["inProgress"] = done ? 0 : 1, ["total"] = 1, ["items"] = done ? new JsonArray(Item(job.Request with { Query = asked.Query })) : new JsonArray(),
            },
        };
        if (done && !isFurther && NextLink is not null) state["nextLink"] = NextLink.AbsoluteUri.Replace("JOB", id, StringComparison.Ordinal);
        return new ServiceAnswer(200, state);
    }

    private static JsonObject Item(SeenRequest request) => new()
    {
        ["kind"] = "HealthcareLROResults",
        ["status"] = "succeeded",
        ["lastUpdateDateTime"] = "2024-05-01T10:00:05Z",
        ["results"] = DocumentReader.Results(request, (document, byTextElements) => Findings.Healthcare((string?)document["text"] ?? "", byTextElements)),
    };

    private static string Location(Uri endpoint, string id) => string.Create(CultureInfo.InvariantCulture, $"{endpoint}{Root[1..]}/{id}?api-version=2023-04-01");
}
