using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;
using KratomBot.Host.Channels.BotFramework.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>
/// The channel's service and the place where tokens are issued, on this machine. The program's own clients are used, by their real
/// addresses; only where they connect is turned.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    public const string Token = "the-bots-token";

    private readonly X509Certificate2 _certificate = Certificates.SelfSigned("localhost");
    private readonly Channel<Taken> _arrivals = Channel.CreateUnbounded<Taken>();
    private readonly WebApplication _app;
    private int _port;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.MapPost("/{tenant}/oauth2/v2.0/token", IssueAsync);
        _app.Map("/{**path}", TakeAsync);
    }

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<Taken> All { get; } = new();

    /// <summary>What the bot showed to get its tokens, in order.</summary>
    public ConcurrentQueue<(string Tenant, IFormCollection Form)> TokenRequests { get; } = new();

    /// <summary>How calls are answered.</summary>
    public Func<Taken, HttpContext, Task> Answer { get; set; } = Take;

    /// <summary>Whether no tokens are issued.</summary>
    public bool RefusesTokens { get; set; }

    /// <summary>The address without TLS, as developers' tools have it.</summary>
    public string PlainUrl => _app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal));

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync(TestContext.Current.CancellationToken);
        connector._port = new Uri(connector._app.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal))).Port;
        return connector;
    }

    public static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (body.Length > 0)
            await context.Response.WriteAsync(body);
    }

    /// <summary>Stops to listen: from now on nobody can connect.</summary>
    public async Task StopListeningAsync() => await _app.StopAsync();

    /// <summary>Forgets what came, and answers as at first.</summary>
    public void Reset()
    {
        All.Clear();
        TokenRequests.Clear();
        RefusesTokens = false;
        Answer = Take;
    }

    /// <summary>Waits for the next call.</summary>
    public Task<Taken> NextAsync() => _arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Turns the program's connections here.</summary>
    public void Reroute(IServiceCollection services)
    {
        foreach (var client in (string[])[ConnectorClient.Client, OutboundServices.TokenClient])
            services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler((handler, _) => Turn((SocketsHttpHandler)handler));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static Task Take(Taken taken, HttpContext context) => WriteAsync(context, 201, """{"id":"given"}""");

    private void Turn(SocketsHttpHandler handler)
    {
        handler.UseProxy = false;
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString();
        handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, _port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var taken = new Taken(
            context.Request.Method,
            context.Request.Host.Host,
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.Authorization.ToString(),
            body.Length == 0 ? default : JsonDocument.Parse(body.ToArray()).RootElement,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        All.Enqueue(taken);
        await _arrivals.Writer.WriteAsync(taken);
        await Answer(taken, context);
    }

    private async Task IssueAsync(HttpContext context, string tenant)
    {
        TokenRequests.Enqueue((tenant, await context.Request.ReadFormAsync()));
        context.Response.ContentType = "application/json";
        await (RefusesTokens
            ? WriteAsync(context, 401, """{"error":"invalid_client","error_description":"no"}""")
            : WriteAsync(context, 200, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{Token}}"}"""));
    }
}

/// <summary>A call that the fake service took.</summary>
internal sealed record Taken(string Method, string Host, string Path, string Authorization, JsonElement Body, IReadOnlyDictionary<string, string> Headers);
