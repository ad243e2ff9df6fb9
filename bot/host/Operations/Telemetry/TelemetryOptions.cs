using KratomBot.Host.Operations.Settings;
using OpenTelemetry.Exporter;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>Where metrics, traces and logs are sent. Nowhere, and at no cost, while nothing is set.</summary>
/// <param name="OtlpEndpoint">A collector that speaks OTLP.</param>
/// <param name="OtlpHeaders">Headers for the collector, as <c>name=value</c> separated by commas.</param>
/// <param name="OtlpProtocol">How the collector is spoken to.</param>
/// <param name="AzureMonitor">The connection string of an Application Insights resource.</param>
/// <param name="Console">Whether all of it is printed, for a developer.</param>
public sealed record TelemetryOptions(Uri? OtlpEndpoint, string? OtlpHeaders, OtlpExportProtocol OtlpProtocol, string? AzureMonitor, bool Console)
{
    private static readonly Setting<Uri?> Endpoint = new("Telemetry:OtlpEndpoint", "(not set: nothing is sent)",
        "The address of an OpenTelemetry collector, such as http://127.0.0.1:4317.", null, ParseEndpoint);

    private static readonly Setting<string?> Headers = Setting.Secret("Telemetry:OtlpHeaders", "Headers for the collector, such as a key of its service, as name=value separated by commas.", 3);

    private static readonly Setting<OtlpExportProtocol> Protocol = Setting.Choice("Telemetry:OtlpProtocol", OtlpExportProtocol.Grpc,
        "How the collector is spoken to: Grpc or HttpProtobuf.");

    private static readonly Setting<string?> Azure = Setting.Secret("Telemetry:AzureMonitor", "The connection string of an Application Insights resource; the program signs in with its Azure identity.", 36);

    private static readonly Setting<bool> ConsoleSetting = new("Telemetry:Console", "no",
        "Whether metrics and traces are printed too: yes or no; in Development only.", false, ParseYesNo);

    /// <summary>Whether anything is sent anywhere.</summary>
    public bool IsOn => OtlpEndpoint is not null || AzureMonitor is not null || Console;

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Endpoint, Headers, Protocol, Azure, ConsoleSetting];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">A setting has the wrong form.</exception>
    public static TelemetryOptions From(IConfiguration configuration) =>
        new(Endpoint.Read(configuration), Headers.Read(configuration), Protocol.Read(configuration), Azure.Read(configuration), ConsoleSetting.Read(configuration));

    /// <summary>What is wrong with them in an environment; null when nothing is.</summary>
    public string? ProblemIn(IHostEnvironment environment) =>
        Console && !environment.IsDevelopment() ? $"{ConsoleSetting.Key} may be yes in Development only" : null;

    private static Uri ParseEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new FormatException("must be an address such as http://127.0.0.1:4317");

    private static bool ParseYesNo(string text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new FormatException("must be yes or no"),
    };
}
