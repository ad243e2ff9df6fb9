using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

/// <summary>The addresses of the service. A call is sent without waiting for threads when <c>async</c> is set, else on the thread that asks.</summary>
internal sealed class LanguageService(Uri endpoint, HttpPipeline pipeline, string apiVersion)
{
    private const string Root = "/language/";
    private const string Jobs = "analyze-text/jobs";

    /// <summary>A call that is answered at once.</summary>
    public ValueTask<Response> AnalyzeAsync(RequestContent body, bool statistics, bool async, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Post, Address(":analyze-text", statistics), body, async, cancellationToken);

    /// <summary>Begins a job.</summary>
    public ValueTask<Response> BeginJobAsync(RequestContent body, bool async, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Post, Address(Jobs, statistics: false), body, async, cancellationToken);

    /// <summary>Asks how far a job is.</summary>
    public ValueTask<Response> JobAsync(string id, bool statistics, bool async, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Get, Address($"{Jobs}/{Uri.EscapeDataString(id)}", statistics), null, async, cancellationToken);

    /// <summary>Cancels a job.</summary>
    public ValueTask<Response> CancelJobAsync(string id, bool async, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Post, Address($"{Jobs}/{Uri.EscapeDataString(id)}:cancel", statistics: false), null, async, cancellationToken);

    /// <summary>The next page of a job's results.</summary>
    /// <exception cref="InvalidOperationException">The link leads to another server, which must not get the credentials.</exception>
    public ValueTask<Response> PageAsync(Uri link, bool async, CancellationToken cancellationToken)
    {
        if (Uri.Compare(link, endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw new InvalidOperationException("The next page lies on another server than the endpoint.");
        var address = new RequestUriBuilder();
        address.Reset(link);
        return SendAsync(RequestMethod.Get, address, null, async, cancellationToken);
    }

    private RequestUriBuilder Address(string path, bool statistics)
    {
        var address = new RequestUriBuilder();
        address.Reset(endpoint);
        address.AppendPath(Root + path, escape: false);
        address.AppendQuery("api-version", apiVersion, escapeValue: true);
        if (statistics) address.AppendQuery("showStats", "true", escapeValue: false);
        return address;
    }

    private async ValueTask<Response> SendAsync(RequestMethod method, RequestUriBuilder address, RequestContent body, bool async, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri = address;
        message.Request.Headers.Add("Accept", "application/json");
        if (body is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = body;
        }

        if (async) await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else pipeline.Send(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }
}
