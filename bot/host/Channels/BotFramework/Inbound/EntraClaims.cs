using Microsoft.IdentityModel.JsonWebTokens;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>What an Entra token says beyond the standard's claims.</summary>
public static class EntraClaims
{
    /// <summary>The application that a token was issued to.</summary>
    /// <param name="token">A token whose signature, issuer, audience and lifetime are right.</param>
    /// <param name="key">The key that signed it.</param>
    /// <param name="tenant">The tenant of its issuer.</param>
    /// <exception cref="CallerRefusedException">401: its claims do not fit together.</exception>
    public static Caller CallerOf(JsonWebToken token, ServiceKey key, string tenant)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(key);
        // All tenants share one list of keys, in which some are bound to one of them.
        var isKeyOfTenant = key.Issuer is not { } bound || bound.Contains("{tenantid}", StringComparison.Ordinal) || bound.Contains(tenant, StringComparison.OrdinalIgnoreCase);
        if (!isKeyOfTenant || !tenant.Equals(Claim(token, "tid"), StringComparison.OrdinalIgnoreCase))
            throw CallerRefusedException.BadToken(Rule.IssuingTenant);
        var app = Claim(token, "ver") switch
        {
            "1.0" or "" => Claim(token, "appid"),
            "2.0" => Claim(token, "azp"),
            _ => null,
        };
        return string.IsNullOrEmpty(app) ? throw CallerRefusedException.BadToken(Rule.CallingApp) : new Caller.Application(app);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
