using Azure.Core;
using Azure.Identity;

namespace KratomBot.Host.Operations.Settings;

/// <summary>How the program signs in to Azure's services: without any secret of its own.</summary>
public static class AzureSignIn
{
    private static readonly Lazy<TokenCredential> Shared = new(static () => new DefaultAzureCredential());

    /// <summary>
    /// The managed or workload identity that <c>AZURE_CLIENT_ID</c> names, else what the machine offers. Asks the network only when a token is needed.
    /// </summary>
    public static TokenCredential Credential => Shared.Value;
}
