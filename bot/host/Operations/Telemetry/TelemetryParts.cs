using Azure.Monitor.OpenTelemetry.Exporter;
using KratomBot.Engine;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>Sends metrics, traces and logs to where the settings say. Without settings nothing is registered, loaded or measured.</summary>
public static class TelemetryParts
{
    private static readonly string[] FrameworkMeters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Registers what the settings ask for.</summary>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IMiddleware, TurnMeter>();
        // Only whether it is asked for is decided here; wrong settings are reported together with all others.
        if (SettingsTable.Problems(builder.Configuration).Any() || StoreSettings.IsReadOnly(builder.Configuration))
            return builder;
        var options = TelemetryOptions.From(builder.Configuration);
        if (options.ProblemIn(builder.Environment) is { } problem)
            throw new SettingException([problem]);
        if (options.IsOn)
            Add(builder, options);
        return builder;
    }

    private static void Add(WebApplicationBuilder builder, TelemetryOptions options)
    {
        builder.Services.AddHostedService<StoreGauges>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("KratomBot", serviceVersion: typeof(TelemetryParts).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => AddExporters(metrics.AddMeter(EngineMetrics.MeterName, HostMetrics.MeterName, InsightsMetrics.MeterName).AddMeter(FrameworkMeters), options))
            .WithTracing(traces => AddExporters(traces.AddSource(EngineTraces.SourceName), options));
        if (options.OtlpEndpoint is null && options.AzureMonitor is null)
            return;
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            AddExporters(logs.AddProcessor(new QuietRecords()), options);
        });
    }

    private static void AddExporters(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        if (options.OtlpEndpoint is not null)
            metrics.AddOtlpExporter(otlp => Set(otlp, options, "v1/metrics"));
        if (options.AzureMonitor is not null)
            metrics.AddAzureMonitorMetricExporter(azure => Set(azure, options));
        if (options.Console)
            metrics.AddConsoleExporter();
    }

    private static void AddExporters(TracerProviderBuilder traces, TelemetryOptions options)
    {
        if (options.OtlpEndpoint is not null)
            traces.AddOtlpExporter(otlp => Set(otlp, options, "v1/traces"));
        if (options.AzureMonitor is not null)
            traces.AddAzureMonitorTraceExporter(azure => Set(azure, options));
        if (options.Console)
            traces.AddConsoleExporter();
    }

    private static void AddExporters(OpenTelemetryLoggerOptions logs, TelemetryOptions options)
    {
        if (options.OtlpEndpoint is not null)
            logs.AddOtlpExporter(otlp => Set(otlp, options, "v1/logs"));
        if (options.AzureMonitor is not null)
            logs.AddAzureMonitorLogExporter(azure => Set(azure, options));
    }

    private static void Set(OtlpExporterOptions otlp, TelemetryOptions options, string path)
    {
        otlp.Protocol = options.OtlpProtocol;
        // Over HTTP the exporter takes an address from code as it is, without the signal's path.
        otlp.Endpoint = options.OtlpProtocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{options.OtlpEndpoint!.AbsoluteUri.TrimEnd('/')}/{path}") : options.OtlpEndpoint!;
        if (options.OtlpHeaders is { } headers)
            otlp.Headers = headers;
    }

    private static void Set(AzureMonitorExporterOptions azure, TelemetryOptions options)
    {
        azure.ConnectionString = options.AzureMonitor;
        azure.Credential = AzureSignIn.Credential;
        // The root file system may be read-only, and nothing of people belongs on a disk that nobody sweeps.
        azure.DisableOfflineStorage = true;
    }
}
