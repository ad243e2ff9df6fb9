using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Direct Line 3.0 as Web Chat speaks it, at <c>/v3/directline</c>.</summary>
public static class DirectLineEndpoints
{
    private const string Conversation = "/conversations/{conversation}";

    /// <summary>Registers the channel.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton(provider => DirectLineOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(KeyRingSource.Load);
        services.AddSingleton<TokenMint>();
        services.AddSingleton<OriginRules>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<UnrecordedReplies>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineChannel>();
        services.AddSingleton<DirectLineTokens>();
        return services;
    }

    /// <summary>Maps the channel's addresses.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var access = services.GetRequiredService<DirectLineAccess>();
        var channel = services.GetRequiredService<DirectLineChannel>();
        var tokens = services.GetRequiredService<DirectLineTokens>();
        var tickets = services.GetRequiredService<StreamTickets>();
        var streams = services.GetRequiredService<OpenStreams>();
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(streams.Drain);

        routes.MapPost("/api/directline/token", tokens.ForPageAsync);
        var line = routes.MapGroup("/v3/directline");
        line.MapPost("/tokens/generate", tokens.GenerateAsync);
        line.MapPost("/tokens/refresh", tokens.RefreshAsync);
        line.MapPost("/conversations", tokens.StartAsync);
        line.MapGet(Conversation, tokens.ReconnectAsync);
        line.MapGet($"{Conversation}/activities", (HttpContext context) => PollAsync(context, access, channel, services.GetRequiredService<RequestLimits>()));
        line.MapPost($"{Conversation}/activities", (HttpContext context) => channel.PostAsync(context, access.Demand(context)));
        line.MapPost($"{Conversation}/upload", (HttpContext context) => RefuseUploadAsync(context, access));
        line.MapGet($"{Conversation}/stream", (HttpContext context) => StreamAsync(context, access, channel, tickets));
        line.MapGet("/session/getsessionid", (HttpContext _) => throw ApiException.For(StatusCodes.Status404NotFound));
    }

    private static async Task PollAsync(HttpContext context, DirectLineAccess access, DirectLineChannel channel, RequestLimits limits)
    {
        var token = access.Identify(context);
        await channel.PollAsync(context, limits.Count(token.UserId, context.Connection.RemoteIpAddress) is null ? token : null);
    }

    private static async Task RefuseUploadAsync(HttpContext context, DirectLineAccess access)
    {
        access.Demand(context);
        await RequestBody.SwallowAsync(context);
        throw new ApiException(StatusCodes.Status415UnsupportedMediaType, "UploadNotSupported", "The bot takes no files; send text only.");
    }

    private static async Task StreamAsync(HttpContext context, DirectLineAccess access, DirectLineChannel channel, StreamTickets tickets)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw new ApiException(StatusCodes.Status400BadRequest, "NotAWebSocket", "This address takes WebSockets only.");
        var conversation = (string)context.Request.RouteValues["conversation"]!;
        var ticket = await tickets.RedeemAsync(context.Request.Query["t"], conversation)
            ?? throw new ApiException(StatusCodes.Status401Unauthorized, "BadTicket", "A stream's address works once and for a minute; ask for the conversation again.");
        access.DemandOrigin(context, ticket.Origins);
        await channel.StreamAsync(context, conversation);
    }
}
