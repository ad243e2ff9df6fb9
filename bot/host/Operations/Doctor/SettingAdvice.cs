using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Settings.KeyVault;
using KratomBot.Host.Operations.Telemetry;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>Settings that have the right form and are nevertheless unwise, unsafe or about to expire.</summary>
public static class SettingAdvice
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>One finding for each; a good one when there is nothing to say.</summary>
    public static IReadOnlyList<Finding> For(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
    {
        IReadOnlyList<Finding> advice =
        [
            .. OfAddress(configuration, environment),
            .. OfTelemetry(TelemetryOptions.From(configuration), environment),
            .. OfSecretsInSight(configuration),
            .. OfExpiry(configuration, time.GetUtcNow()),
        ];
        return advice.Count > 0 ? advice : [Finding.Good("all have the right form, and none is unsafe")];
    }

    private static IEnumerable<Finding> OfAddress(IConfiguration configuration, IHostEnvironment environment)
    {
        var server = ServerOptions.From(configuration);
        var isOpen = ServerOptions.ListensOnTheNetwork(configuration);
        if (server.PublicUrl is null && isOpen)
            yield return Finding.Warning("the server listens on the network, and PublicUrl is not set", "set PublicUrl to the address that people use");
        if (server.PublicUrl is { Scheme: "http", IsLoopback: false })
            yield return Finding.Warning("PublicUrl is not https, so messages travel readable by all", "put a proxy with a certificate before the server and set PublicUrl to https");
        if (server.TrustedProxies.Any(network => network.PrefixLength == 0))
            yield return Finding.Bad("Proxies:Trusted believes everybody, so anybody can pretend to come from anywhere", "list the addresses of your proxies only");
        if (isOpen && environment.IsDevelopment())
            yield return Finding.Warning("the environment is Development, and the server listens on the network", "set ASPNETCORE_ENVIRONMENT to Production");
    }

    private static IEnumerable<Finding> OfTelemetry(TelemetryOptions telemetry, IHostEnvironment environment)
    {
        if (telemetry.ProblemIn(environment) is { } problem)
            yield return Finding.Bad(problem, "leave it out, or set ASPNETCORE_ENVIRONMENT to Development");
        if (telemetry is { OtlpHeaders: not null, OtlpEndpoint: { Scheme: "http", IsLoopback: false } })
            yield return Finding.Warning("the key in Telemetry:OtlpHeaders travels readable by all", "set Telemetry:OtlpEndpoint to an https address");
    }

    private static IEnumerable<Finding> OfSecretsInSight(IConfiguration configuration)
    {
        foreach (var setting in SettingsTable.All.Where(setting => setting.IsSecret && SettingsTable.SourceOf(configuration, setting.Key) == SettingsTable.CommandLine))
            yield return Finding.Warning($"{setting.Key} stands on the command line, where every user of this machine can read it", $"set {setting.Key.Replace(":", "__", StringComparison.Ordinal)} in the environment, or as a file in Settings:Directory");
        if (OperatingSystem.IsWindows() || SettingSources.Directory(configuration) is not { } directory)
            yield break;
        foreach (var file in Directory.EnumerateFiles(directory).Where(file => SettingsTable.All.Any(setting => setting.IsSecret && setting.Key.Replace(":", "__", StringComparison.Ordinal) == Path.GetFileName(file))))
        {
            // Kubernetes mounts links, whose own mode says nothing.
            var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
            if ((File.GetUnixFileMode(target) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None)
                yield return Finding.Bad($"{file} can be read by every user", $"chmod o= {file}");
        }
    }

    private static IEnumerable<Finding> OfExpiry(IConfiguration configuration, DateTimeOffset now) =>
        ((configuration as IConfigurationRoot)?.Providers.OfType<KeyVaultProvider>() ?? [])
            .SelectMany(vault => vault.Expiries)
            .Where(secret => secret.Value < now + Soon)
            .Select(secret => secret.Value < now
                ? Finding.Bad($"{secret.Key} expired in the vault on {secret.Value:yyyy-MM-dd}", "put a new version into the vault and restart")
                : Finding.Warning($"{secret.Key} expires in the vault on {secret.Value:yyyy-MM-dd}", "put a new version into the vault and restart"));
}
