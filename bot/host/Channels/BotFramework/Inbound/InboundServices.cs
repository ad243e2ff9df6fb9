using Microsoft.IdentityModel.Protocols;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Registers what checks callers.</summary>
public static class InboundServices
{
    private const int LongestDocument = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Registers it.</summary>
    public static void AddInbound(this IServiceCollection services)
    {
        services.AddSingleton(provider => TrustOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<ActivityRules>();
        services.AddSingleton(provider => new TokenValidator(IssuersOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(HttpDocuments.Client, client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = LongestDocument;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }).RemoveAllLoggers();
    }

    private static IEnumerable<TrustedIssuer> IssuersOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<BotFrameworkOptions>();
        return options.AppId is { } app ? TrustedIssuer.From(app, options.Cloud, services.GetRequiredService<TrustOptions>(), KeysAt) : [];

        ServiceKeys KeysAt(Uri metadata)
        {
            IDocumentRetriever documents = new HttpDocuments(services.GetRequiredService<IHttpClientFactory>(), metadata);
            return new ServiceKeys(metadata, documents, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<ServiceKeys>>());
        }
    }
}
