using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KratomBot.Testing.LanguageService;

/// <summary>A small server on the loopback that speaks the documented REST contract of the Azure language service, version 2023-04-01.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    /// <summary>The key that it takes.</summary>
    public const string Key = "key-of-the-account";

    /// <summary>A key of an account that may not use the service.</summary>
    public const string ForeignKey = "key-of-another-account";

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly ConcurrentQueue<ServiceAnswer> _next = new();
    private readonly TaskCompletionSource _firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LanguageServer(WebApplication app) => _app = app;

    /// <summary>Its address.</summary>
    public Uri Endpoint => new(_app.Urls.Single());

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    /// <summary>Whether it takes requests and never answers them.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether jobs wait until they are told to go on.</summary>
    public HealthcareJobs Jobs { get; } = new();

    /// <summary>Its answer to everything; null to read what it is asked.</summary>
    public ServiceAnswer? Always { get; set; }

    /// <summary>Ends when the first request has come.</summary>
    public Task FirstRequest => _firstRequest.Task;

    /// <summary>Ends when the first answer was written.</summary>
    public Task FirstAnswer => _firstAnswer.Task;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<LanguageServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new LanguageServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers the next request in this way instead of reading it.</summary>
    public void Next(params ServiceAnswer[] answers)
    {
        foreach (var answer in answers) _next.Enqueue(answer);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        _seen.Enqueue(request);
        _firstRequest.TrySetResult();
        if (IsSilent)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        var answer = _next.TryDequeue(out var scripted) ? scripted : Always ?? Answer(request);
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body.ToJsonString());
        }

        await context.Response.CompleteAsync();
        _firstAnswer.TrySetResult();
    }

    private ServiceAnswer Answer(SeenRequest request) => request switch
    {
        _ when !request.Headers.TryGetValue("Ocp-Apim-Subscription-Key", out var key) || key is not (Key or ForeignKey) =>
            ServiceAnswer.Error(401, "401", "Access denied due to invalid subscription key or wrong API endpoint."),
        _ when request.Headers["Ocp-Apim-Subscription-Key"] == ForeignKey => ServiceAnswer.Error(403, "Forbidden", "The account may not use this feature."),
        { Query: var query } when !query.Contains("api-version=2023-04-01", StringComparison.Ordinal) => ServiceAnswer.Error(404, "404", "Resource not found"),
        { Method: "POST", Path: "/language/:analyze-text" } => DocumentReader.Answer(request),
        { Path: var path } when path.StartsWith("/language/analyze-text/jobs", StringComparison.Ordinal) => Jobs.Answer(request, Endpoint),
        _ => ServiceAnswer.Error(404, "404", "Resource not found"),
    };

    private static async Task<SeenRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new SeenRequest(request.Method, request.Path, request.QueryString.Value ?? "", headers, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
