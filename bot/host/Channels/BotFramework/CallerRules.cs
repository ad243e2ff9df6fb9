using System.Net;
using KratomBot.Host.Channels.BotFramework.Inbound;
using KratomBot.Host.Operations.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>
/// Who may call <c>/api/messages</c>. Without an application id: nobody, but for a developer's own tools on the same machine.
/// </summary>
public sealed class CallerRules(BotFrameworkOptions options, TokenValidator tokens, IHostEnvironment environment, IServer server)
{
    private const string Scheme = "Bearer ";

    /// <summary>Finds out who calls.</summary>
    /// <exception cref="ApiException">404: the channel is off.</exception>
    /// <exception cref="CallerRefusedException">401: the caller cannot show who they are.</exception>
    /// <exception cref="KeysUnavailableException">Nobody can be told apart now.</exception>
    public async Task<Caller> DemandAsync(HttpContext context)
    {
        if (options.AppId is null)
            return IsDeveloperHere(context) ? new Caller.Developer() : throw ApiException.For(StatusCodes.Status404NotFound);
        var header = context.Request.Headers.Authorization;
        return header is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.ValidateAsync(value[Scheme.Length..].Trim(), context.RequestAborted)
            : throw CallerRefusedException.BadToken(Rule.Bearer);
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
