using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KratomBot.Benchmarks.Load;

/// <summary>A channel's service that takes every reply.</summary>
internal sealed class ReplySink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReplySink(WebApplication app) => _app = app;

    /// <summary>Where the bot sends its replies.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<ReplySink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new ReplySink(builder.Build());
        sink._app.MapPost("/{**path}", () => Results.Text("""{"id":"1"}""", "application/json", statusCode: StatusCodes.Status201Created));
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
