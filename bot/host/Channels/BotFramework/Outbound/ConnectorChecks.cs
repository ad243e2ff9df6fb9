using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KratomBot.Host.Operations.Checks;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>What <c>doctor</c> looks at before Teams can be answered.</summary>
public static class ConnectorChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    // Names under these belong to whoever rents them.
    private static readonly string[] SharedDomains = ["trafficmanager.net", "azurewebsites.net", "cloudapp.azure.com", "azurefd.net", "blob.core.windows.net", "ngrok.io", "ngrok-free.app"];

    /// <summary>Registers the checks.</summary>
    public static void AddConnectorChecks(this IServiceCollection services)
    {
        services.AddCheck("Teams identity", neededToServe: false, (provider, _) => new(Identity(
            provider.GetRequiredService<BotFrameworkOptions>(), provider.GetRequiredService<CredentialOptions>(), provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddCheck("Teams hosts", neededToServe: false, (provider, _) => new(Hosts(provider.GetRequiredService<BotFrameworkOptions>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment())));
    }

    /// <summary>Whether the bot can show who it is.</summary>
    public static Finding Identity(BotFrameworkOptions bot, CredentialOptions options, DateTimeOffset now)
    {
        if (bot.AppId is null)
            return Finding.Good("the channel is off: BotFramework:AppId is not set");
        if (bot is { AppType: not AppType.MultiTenant, TenantId: null } && options.KindFor(bot.AppType) is not CredentialKind.ManagedIdentity)
            return Finding.Bad("the registration belongs to a tenant, and BotFramework:TenantId is not set", "set BotFramework:TenantId to the tenant of the registration");
        return options.KindFor(bot.AppType) switch
        {
            CredentialKind.Certificate => Certificate(options.CertificatePath!, now),
            CredentialKind.Secret => Finding.Good("by its secret"),
            CredentialKind.WorkloadIdentity => File.Exists(options.FederatedTokenFile)
                ? Finding.Good("by the token of its cluster")
                : Finding.Bad("the file with the token of the workload identity is not there", "mount it, and set BotFramework:FederatedTokenFile to its path"),
            CredentialKind.ManagedIdentity => Finding.Good("by the managed identity of this machine"),
            _ => Finding.Bad("replies cannot be sent: there is no secret, certificate or identity", "set BotFramework:Secret or BotFramework:CertificatePath, or register the bot with a user-assigned identity and set BotFramework:AppType to UserAssignedMSI"),
        };
    }

    private static Finding Certificate(string path, DateTimeOffset now)
    {
        const string renew = "make a new one, add it to the registration and put it into the file";
        try
        {
            using var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509Certificate2.CreateFromPemFile(path) : X509CertificateLoader.LoadPkcs12FromFile(path, null);
            var end = new DateTimeOffset(certificate.NotAfter);
            return certificate switch
            {
                { HasPrivateKey: false } => Finding.Bad("the certificate comes without its key", "export it with the key"),
                _ when end < now => Finding.Bad($"the certificate expired on {end:yyyy-MM-dd}", renew),
                _ when new DateTimeOffset(certificate.NotBefore) > now => Finding.Bad("the certificate is not valid yet", "set the clock, or wait"),
                _ when end < now + Soon => Finding.Warning($"the certificate expires on {end:yyyy-MM-dd}", renew),
                _ => Finding.Good($"by its certificate, valid until {end:yyyy-MM-dd}"),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return Finding.Bad($"the certificate cannot be read: {failure.GetType().Name}", "set BotFramework:CertificatePath to a PEM or PFX file with the certificate and its key");
        }
    }

    /// <summary>Where the bot's token may go.</summary>
    public static Finding Hosts(BotFrameworkOptions bot, bool isDevelopment)
    {
        if (bot.AppId is null)
            return isDevelopment
                ? Finding.Warning("in Development without BotFramework:AppId, programs on this machine may speak as Teams and are answered over http", "set ASPNETCORE_ENVIRONMENT to Production where others use the bot")
                : Finding.Good("none: the channel is off");
        return bot.ServiceHosts.FirstOrDefault(host => SharedDomains.Any(domain => host == $"*.{domain}")) is { } shared
            ? Finding.Bad($"BotFramework:ServiceHosts lists {shared}, where anybody can have a name and be sent the bot's token", "list whole names of hosts")
            : Finding.Good($"the bot's token goes over https to {string.Join(", ", [.. bot.Cloud.ServiceHosts, .. bot.ServiceHosts])}");
    }
}
