using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using KratomBot.Host.Operations.Telemetry;
using KratomBot.Host.Tests.Running;
using KratomBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Operations.Telemetry;

/// <summary>The dashboard asks only for metrics that the program has, under the names that Prometheus gives them.</summary>
public sealed partial class DashboardTests
{
    private static readonly string[] Meters = ["KratomBot.Engine", "KratomBot.Host", "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    [Fact]
    public async Task Dashboard_Metrics_AllExist()
    {
        var existing = new ConcurrentBag<string>();
        using var server = BotServer.Start(server => server.With(services => services.AddHostedService<StoreGauges>()));
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await conversation.SayAsync("hello");
        await stream.NextTextAsync("You said: hello");
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (!Meters.Contains(instrument.Meter.Name))
                    return;
                foreach (var name in PrometheusNames(instrument))
                    existing.Add(name);
            },
        };
        listener.Start();

        string[] asked = [.. Expressions().SelectMany(expression => MetricName().Matches(expression).Select(match => match.Value)).Distinct()];

        Assert.True(asked.Length >= 15, $"{asked.Length} metrics");
        Assert.Empty(asked.Except(existing));
    }

    private static IEnumerable<string> Expressions()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "grafana", "kratombot.json")));
        return
        [
            .. dashboard.RootElement.GetProperty("panels").EnumerateArray()
                .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
                .Select(target => target.GetProperty("expr").GetString()!),
        ];
    }

    // https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var name = instrument.Name.Replace('.', '_') + unit;
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? [$"{name}_total"]
            : [name];
    }

    [GeneratedRegex(@"\b(kratombot|http_server|dotnet)_[a-z_]+", RegexOptions.NonBacktracking)]
    private static partial Regex MetricName();
}
