using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;

namespace KratomBot.Host.Operations.Settings.KeyVault;

/// <summary>Makes the client of a vault, so that a start waits for it, but not for long.</summary>
internal static class KeyVaultClient
{
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(10);

    public static SecretClient Create(Uri vault, TokenCredential credential, HttpPipelineTransport? transport = null)
    {
        var options = new SecretClientOptions
        {
            Retry = { MaxRetries = 2, NetworkTimeout = LongestAttempt },
            Diagnostics = { IsLoggingEnabled = false },
        };
        if (transport is not null)
            options.Transport = transport;
        return new SecretClient(vault, credential, options);
    }
}
