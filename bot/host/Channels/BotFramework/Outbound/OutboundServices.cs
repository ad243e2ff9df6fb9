using Azure.Core.Pipeline;
using KratomBot.Engine;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>Registers what sends replies.</summary>
public static class OutboundServices
{
    /// <summary>The name of the HTTP client by which the bot gets its tokens.</summary>
    public const string TokenClient = "BotFramework.Tokens";

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Registers it.</summary>
    public static void AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton(provider => CredentialOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => ConnectorOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ConnectorAddress>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton(TokenOf);
        services.AddSingleton<ConnectorClient>();
        // How long an attempt may take is the outbox's to say.
        services.AddHttpClient(ConnectorClient.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
        services.AddHttpClient(TokenClient).ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
        services.AddOptions<EngineOptions>().Configure<BotFrameworkOptions, IHostEnvironment, IServiceProvider>((engine, bot, environment, provider) =>
        {
            // Made when the first reply goes: who never sends needs no client.
            if (bot.AppId is not null || environment.IsDevelopment())
                engine.Outbox.Deliver = (item, cancellation) => provider.GetRequiredService<ConnectorClient>().DeliverAsync(item, cancellation);
        });
        services.AddConnectorChecks();
    }

    private static SocketsHttpHandler Handler() => new()
    {
        // The token goes where the service's address was found good, and nowhere else.
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectLimit,
        PooledConnectionLifetime = ConnectionLife,
    };

    private static ServiceToken TokenOf(IServiceProvider services)
    {
        var bot = services.GetRequiredService<BotFrameworkOptions>();
        var options = services.GetRequiredService<CredentialOptions>();
        var transport = new HttpClientTransport(services.GetRequiredService<IHttpClientFactory>().CreateClient(TokenClient));
        var credential = bot.AppId is { } app ? BotCredential.Create(app, bot, options, transport) : null;
        return new ServiceToken(credential, options.Scope ?? bot.Cloud.Scope, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<ServiceToken>>());
    }
}
