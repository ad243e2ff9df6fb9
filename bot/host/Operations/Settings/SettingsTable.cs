using KratomBot.Host.Channels.BotFramework;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Operations.Doctor;
using KratomBot.Host.Operations.Editing;
using KratomBot.Host.Embeddings;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Settings.KeyVault;
using KratomBot.Host.Operations.Telemetry;

namespace KratomBot.Host.Operations.Settings;

/// <summary>Every setting of the process in one table: checked at start, shown by <c>doctor</c>.</summary>
public static class SettingsTable
{
    /// <summary>What <see cref="SourceOf"/> says of a value on the command line.</summary>
    public const string CommandLine = "command line";

    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. ServerOptions.Settings,
        .. SettingSources.Settings,
        .. StoreSettings.Settings,
        .. DirectLineOptions.Settings,
        .. BotFrameworkOptions.Settings,
        .. InsightsOptions.Settings,
        .. EmbeddingOptions.Settings,
        .. LimitOptions.Settings,
        .. OperatorOptions.Settings,
        .. TelemetryOptions.Settings,
        .. ContentReload.Settings,
    ];

    /// <summary>The sections that are ours; every key in them must be a setting.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Where(setting => setting.Key.Contains(':')).Select(setting => setting.Key.Split(':')[0]).Distinct()];

    /// <summary>What is wrong with the settings: values of the wrong form, and keys that do not exist in our sections.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var setting in All)
        {
            if (configuration[setting.Key] is { Length: > 0 } value && setting.ProblemWith(value) is { } problem)
                yield return $"{setting.Key} {problem} (from {SourceOf(configuration, setting.Key)})";
        }

        foreach (var section in Sections)
        {
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                var key = $"{section}:{child.Key}";
                if (!All.Any(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                    yield return $"{key} is not a setting (from {SourceOf(configuration, key)}); `doctor` lists them all";
            }
        }
    }

    /// <summary>Where a value comes from, in an operator's words.</summary>
    public static string SourceOf(IConfiguration configuration, string key)
    {
        // The program itself puts some defaults where the framework looks for them.
        if (All.FirstOrDefault(setting => setting.Key == key) is { } known && configuration[key] == known.DefaultText)
            return "default";
        var provider = (configuration as IConfigurationRoot)?.Providers.LastOrDefault(candidate => candidate.TryGet(key, out var value) && value is { Length: > 0 });
        return provider switch
        {
            null => "default",
            Microsoft.Extensions.Configuration.CommandLine.CommandLineConfigurationProvider => CommandLine,
            Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationProvider => "environment",
            Microsoft.Extensions.Configuration.KeyPerFile.KeyPerFileConfigurationProvider => "settings directory",
            KeyVaultProvider => "Key Vault",
            FileConfigurationProvider file => file.Source.Path ?? "file",
            ChainedConfigurationProvider => "environment or command line",
            _ => "program",
        };
    }
}
