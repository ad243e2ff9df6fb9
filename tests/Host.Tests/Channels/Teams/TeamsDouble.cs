using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>
/// Plays the service of Teams over real HTTP, in the shapes that a Teams-like client was seen to use: an address with a path, ids
/// that are no GUIDs, answers without an id or a body, and no taking back.
/// </summary>
internal sealed class TeamsDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private int _number;

    private TeamsDouble(WebApplication app) => _app = app;

    /// <summary>What the bot calls, as the activities name it.</summary>
    public string ServiceUrl => $"{_app.Urls.Single()}/_connector";

    /// <summary>Calls of the bot, in order.</summary>
    public ChannelReader<Call> Calls => _calls.Reader;

    /// <summary>Whether activities are accepted without a body, as signs of typing are.</summary>
    public bool AnswersWithoutBody { get; set; }

    public static async Task<TeamsDouble> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var teams = new TeamsDouble(app);
        app.MapMethods("/_connector/v3/conversations/{id}/activities/{activity?}", ["POST", "PUT", "DELETE"], teams.TakeAsync);
        app.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return teams._calls.Writer.WriteAsync(new Call(context.Request.Method, context.Request.Path, "", default)).AsTask();
        });
        await app.StartAsync(cancellation);
        return teams;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var request = context.Request;
        var conversation = (string)request.RouteValues["id"]!;
        if (request.Method == "DELETE")
        {
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            await context.Response.WriteAsJsonAsync(new { error = new { code = "DeleteActivityAPINotImplemented", message = "The API to delete activity is not implemented yet" } });
            await _calls.Writer.WriteAsync(new Call(request.Method, request.Path, conversation, default));
            return;
        }

        var activity = (await JsonDocument.ParseAsync(request.Body)).RootElement;
        context.Response.StatusCode = AnswersWithoutBody ? StatusCodes.Status202Accepted : StatusCodes.Status201Created;
        if (!AnswersWithoutBody)
            await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = (1795503200000 + Interlocked.Increment(ref _number)).ToString(CultureInfo.InvariantCulture) });
        await _calls.Writer.WriteAsync(new Call(request.Method, request.Path, conversation, activity));
    }
}

/// <summary>A call of the bot.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Activity">The body.</param>
internal sealed record Call(string Method, string Path, string Conversation, JsonElement Activity);
