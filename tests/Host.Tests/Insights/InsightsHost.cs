using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Azure.Core;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Tests.Running;
using KratomBot.Knowledge.Insights;
using KratomBot.Testing.LanguageService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Insights;

/// <summary>The insights as the host registers them, a language service on the loopback, and a clock that stands still.</summary>
internal sealed class InsightsHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<string> _outcomes = new();

    private InsightsHost(LanguageServer server, Dictionary<string, string?> settings)
    {
        Server = server;
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<TokenCredential>(new NoCredential())
            .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddMetrics()
            .AddInsights()
            .BuildServiceProvider();
        _listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == InsightsMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, _services.GetRequiredService<IMeterFactory>())) self.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, labels, _) => _outcomes.Enqueue(string.Join(',', labels.ToArray().Select(label => $"{label.Value}"))));
        _listener.Start();
    }

    public LanguageServer Server { get; }

    public FakeTimeProvider Time { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public IReadOnlyList<string> Outcomes => [.. _outcomes];

    public ITextInsights Insights => _services.GetRequiredService<ITextInsights>();

    public Check Check => _services.GetServices<Check>().Single(check => check.Name == "language service");

    /// <summary>Starts with the right key, another one, or (null) the identity of the process.</summary>
    public static async Task<InsightsHost> StartAsync(string? key = LanguageServer.Key)
    {
        var server = await LanguageServer.StartAsync();
        return new InsightsHost(server, new() { ["Insights:Endpoint"] = server.Endpoint.AbsoluteUri, ["Insights:Key"] = key });
    }

    /// <summary>Starts without an endpoint.</summary>
    public static async Task<InsightsHost> StartOffAsync() => new(await LanguageServer.StartAsync(), []);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        // The resilience pipelines wait on this clock until calls that were given up have ended.
        var ending = _services.DisposeAsync().AsTask();
        while (!ending.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await ending;
        await Server.DisposeAsync();
    }

    /// <summary>Never gives a token, and never hears that nobody waits any more.</summary>
    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("Not asked for.");

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await new TaskCompletionSource().Task;
            return default;
        }
    }
}
