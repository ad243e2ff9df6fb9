using System.Net;
using KratomBot.Host.Operations.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>
/// Who may call <c>/api/messages</c>. Without an application id: nobody, but for a developer's own tools on the same machine.
/// </summary>
public sealed class CallerRules(BotFrameworkOptions options, IHostEnvironment environment, IServer server)
{
    /// <summary>Whether the channel is there at all.</summary>
    public bool IsOn(HttpContext context) => options.AppId is not null || IsDeveloperHere(context);

    /// <summary>Refuses callers that cannot show that they may speak for the channel.</summary>
    /// <exception cref="ApiException">401 or 404.</exception>
    public Task DemandAsync(HttpContext context, Activity activity)
    {
        if (options.AppId is null && IsDeveloperHere(context))
            return Task.CompletedTask;
        throw options.AppId is null
            ? ApiException.For(StatusCodes.Status404NotFound)
            : new ApiException(StatusCodes.Status401Unauthorized, "Unauthorized", "The request needs a token of the channel's service.");
    }

    // A request that came through a proxy says so; one that another site's page sends names a host that is not this machine.
    private bool IsDeveloperHere(HttpContext context) =>
        environment.IsDevelopment()
        && (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).All(IsLoopback)
        && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopback($"http://{context.Request.Host.ToUriComponent()}")
        && !context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.IsLoopback;
}
