using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>Makes the credential that the settings describe.</summary>
public static class BotCredential
{
    /// <summary>The credential; <see langword="null"/> where the settings describe none. Asks nobody before a token is needed.</summary>
    /// <param name="appId">The bot's application id.</param>
    /// <param name="bot">Its registration.</param>
    /// <param name="options">How it shows who it is.</param>
    /// <param name="transport">How requests for tokens travel.</param>
    public static TokenCredential? Create(string appId, BotFrameworkOptions bot, CredentialOptions options, HttpPipelineTransport transport)
    {
        // A registration for every tenant gets its tokens from the service's own.
        var tenant = bot.AppType == AppType.MultiTenant ? bot.Cloud.DefaultTenant : bot.TenantId ?? bot.Cloud.DefaultTenant;
        return options.KindFor(bot.AppType) switch
        {
            CredentialKind.Certificate => new ClientCertificateCredential(tenant, appId, options.CertificatePath, Adapt(new ClientCertificateCredentialOptions
            {
                // So that a renewed certificate of the same name is believed too.
                SendCertificateChain = true,
                DisableInstanceDiscovery = options.Authority is not null,
            })),
            CredentialKind.Secret => new ClientSecretCredential(tenant, appId, options.Secret, Adapt(new ClientSecretCredentialOptions
            {
                DisableInstanceDiscovery = options.Authority is not null,
            })),
            CredentialKind.WorkloadIdentity => new WorkloadIdentityCredential(Adapt(new WorkloadIdentityCredentialOptions
            {
                ClientId = appId,
                TenantId = tenant,
                TokenFilePath = options.FederatedTokenFile,
                DisableInstanceDiscovery = options.Authority is not null,
            })),
            // The machine's own service is asked, in its own way.
            CredentialKind.ManagedIdentity => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId)),
            _ => null,
        };

        T Adapt<T>(T credential)
            where T : TokenCredentialOptions
        {
            credential.AuthorityHost = options.Authority ?? bot.Cloud.Authority;
            credential.Transport = transport;
            return credential;
        }
    }
}
