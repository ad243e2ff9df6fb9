using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Publishes keys as the channel's service and Entra do, on this machine.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _reads;

    private KeyServer(WebApplication app) => _app = app;

    /// <summary>What is published now.</summary>
    public IReadOnlyList<TestKey> Keys { get; set; } = [];

    /// <summary>Whether every request is answered with an error.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How often the keys were read.</summary>
    public int Reads => _reads;

    public string Metadata => $"{_app.Urls.First()}/openid";

    /// <summary>An address that sends readers on to the metadata.</summary>
    public string Redirect => $"{_app.Urls.First()}/moved";

    public static async Task<KeyServer> StartAsync(params TestKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new KeyServer(builder.Build()) { Keys = keys };
        server._app.MapGet("/openid", (HttpRequest request) => server.IsBroken
            ? Results.StatusCode(500)
            : Results.Json(new JsonObject { ["issuer"] = "not looked at", ["jwks_uri"] = $"http://{request.Host}/keys" }));
        server._app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref server._reads);
            return Results.Json(new JsonObject { ["keys"] = new JsonArray([.. server.Keys.Select(key => key.Public())]) });
        });
        server._app.MapGet("/moved", () => Results.Redirect("/openid"));
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
