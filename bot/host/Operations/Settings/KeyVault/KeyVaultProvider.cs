using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace KratomBot.Host.Operations.Settings.KeyVault;

/// <summary>
/// Reads the enabled secrets whose names begin with a section of ours, once. A vault's names hold no colon, so two hyphens stand for it,
/// as everywhere in .NET. Secrets of others in the same vault are not touched.
/// </summary>
internal sealed class KeyVaultProvider(SecretClient client) : ConfigurationProvider
{
    private const string Separator = "--";

    private readonly Dictionary<string, DateTimeOffset> _expiries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>When secrets run out, by setting, where the vault says so.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Expiries => _expiries;

    public override void Load()
    {
        try
        {
            foreach (var secret in client.GetPropertiesOfSecrets().Where(IsOurs))
                Take(secret);
        }
        catch (Exception failure) when (failure is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            throw new SettingException("KeyVault:Uri", Problem(failure));
        }
    }

    private static bool IsOurs(SecretProperties secret) =>
        secret.Enabled == true
        && secret.Name.Split(Separator) is [var section, _, ..]
        && SettingsTable.Sections.Contains(section, StringComparer.OrdinalIgnoreCase);

    private static string Problem(Exception failure) => failure switch
    {
        RequestFailedException { Status: 403 } => "names a vault that refuses this program; give its identity the role Key Vault Secrets User",
        RequestFailedException { Status: > 0 } answer => $"names a vault that answers with status {answer.Status}",
        AuthenticationFailedException => "needs a sign-in to Azure, which failed; set AZURE_CLIENT_ID to the client id of the program's identity",
        _ => "names a vault that cannot be reached; check the address and the network",
    };

    private void Take(SecretProperties secret)
    {
        var key = secret.Name.Replace(Separator, ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
        Data[key] = client.GetSecret(secret.Name).Value.Value;
        if (secret.ExpiresOn is { } end)
            _expiries[key] = end;
    }
}
