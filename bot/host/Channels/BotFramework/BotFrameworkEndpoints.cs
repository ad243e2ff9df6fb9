using KratomBot.Host.Channels.BotFramework.Inbound;
using KratomBot.Host.Channels.BotFramework.Outbound;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>The channel of Azure Bot Service, at <c>/api/messages</c>.</summary>
public static class BotFrameworkEndpoints
{
    /// <summary>Registers the channel.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSingleton(provider => BotFrameworkOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddInbound();
        services.AddOutbound();
        services.AddSingleton<CallerRules>();
        services.AddSingleton<BotFrameworkChannel>();
        return services;
    }

    /// <summary>Maps the channel's address.</summary>
    public static void MapBotFramework(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", routes.ServiceProvider.GetRequiredService<BotFrameworkChannel>().HandleAsync);
}
