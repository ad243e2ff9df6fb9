using Azure.Security.KeyVault.Secrets;

namespace KratomBot.Host.Operations.Settings.KeyVault;

/// <summary>The secrets of a vault as settings.</summary>
internal sealed class KeyVaultSource(SecretClient client) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new KeyVaultProvider(client);
}
