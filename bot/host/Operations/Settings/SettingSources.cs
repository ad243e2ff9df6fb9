using KratomBot.Host.Operations.Settings.KeyVault;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;

namespace KratomBot.Host.Operations.Settings;

/// <summary>
/// Where settings, and above all secrets, may stand besides <c>appsettings.json</c>, the environment and the command line: in a
/// directory with one file for each, and in an Azure Key Vault. What stands later in that row wins:
/// <c>appsettings.json</c>, directory, vault, environment, command line.
/// </summary>
public static class SettingSources
{
    private static readonly Setting<string?> DirectorySetting = Setting.Text("Settings:Directory", "(none)",
        "A directory with one file for each setting, named Section__Key, as Docker and Kubernetes mount secrets.");

    private static readonly Setting<Uri?> VaultSetting = Setting.WebAddress("KeyVault:Uri", "(none)",
        "The Azure Key Vault whose secrets, named Section--Key, are read at the start; the program signs in with its Azure identity.");

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [DirectorySetting, VaultSetting];

    /// <summary>The directory in use; null when there is none.</summary>
    public static string? Directory(IConfiguration configuration) => DirectorySetting.Read(configuration) is { } path ? Path.GetFullPath(path) : null;

    /// <summary>Adds the directory and the vault, where they are set.</summary>
    /// <exception cref="SettingException">The directory does not exist or the vault cannot be read.</exception>
    public static void AddSettingSources(this ConfigurationManager configuration)
    {
        if (Directory(configuration) is { } directory)
            Insert(configuration, FilesIn(directory));
        if (VaultSetting.Read(configuration) is { } vault)
            Insert(configuration, new KeyVaultSource(KeyVaultClient.Create(vault, AzureSignIn.Credential)));
    }

    private static KeyPerFileConfigurationSource FilesIn(string directory) => new()
    {
        FileProvider = System.IO.Directory.Exists(directory)
            ? new PhysicalFileProvider(directory)
            : throw new SettingException(DirectorySetting.Key, "must name a directory that exists"),
        ReloadOnChange = false,
    };

    // What an operator says for one start, by environment or command line, must win over what is kept.
    private static void Insert(ConfigurationManager configuration, IConfigurationSource source)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var environment = sources.OfType<EnvironmentVariablesConfigurationSource>().LastOrDefault();
        sources.Insert(environment is null ? sources.Count : sources.IndexOf(environment), source);
    }
}
