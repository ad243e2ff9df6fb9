namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>An issuer whose tokens are believed.</summary>
/// <param name="Issuer">As the token's claim names it.</param>
/// <param name="Audiences">What its tokens must be meant for, one of these.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Tenant">The tenant, for Entra; <see langword="null"/> for the channel's service.</param>
public sealed record TrustedIssuer(string Issuer, IReadOnlyList<string> Audiences, ServiceKeys Keys, string? Tenant)
{
    /// <summary>The issuers that the settings name.</summary>
    /// <param name="appId">The bot's application id.</param>
    /// <param name="cloud">The cloud of its registration.</param>
    /// <param name="trust">What the settings say beyond.</param>
    /// <param name="keysAt">Makes the keys of a service from the address of its metadata.</param>
    public static IEnumerable<TrustedIssuer> From(string appId, Cloud cloud, TrustOptions trust, Func<Uri, ServiceKeys> keysAt)
    {
        var service = keysAt(trust.OpenIdMetadata ?? cloud.OpenIdMetadata);
        foreach (var issuer in trust.Issuers is { Count: > 0 } named ? named : [cloud.Issuer])
            yield return new TrustedIssuer(issuer, [appId], service, Tenant: null);
        if (trust.EntraTenants.Count == 0)
            yield break;
        var entra = keysAt(trust.EntraMetadata ?? cloud.EntraMetadata);
        string[] audiences = [appId, $"api://{appId}", $"api://botid-{appId}"];
        foreach (var tenant in trust.EntraTenants)
        {
            // Versions 1 and 2 of the token.
            yield return new TrustedIssuer($"https://sts.windows.net/{tenant}/", audiences, entra, tenant);
            yield return new TrustedIssuer($"https://{cloud.EntraHost}/{tenant}/v2.0", audiences, entra, tenant);
        }
    }
}
