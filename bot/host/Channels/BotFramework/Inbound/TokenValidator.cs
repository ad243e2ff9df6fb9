using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Finds out who presents a token, whatever it is presented for. Nothing in a token counts before its signature has been checked.</summary>
/// <param name="issuers">Whose tokens are believed.</param>
/// <param name="time">The clock.</param>
public sealed class TokenValidator(IEnumerable<TrustedIssuer> issuers, TimeProvider time)
{
    private const int LongestToken = 8 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    private readonly FrozenDictionary<string, TrustedIssuer> _issuers = issuers.ToFrozenDictionary(issuer => issuer.Issuer, StringComparer.Ordinal);

    /// <summary>Checks a token.</summary>
    /// <exception cref="CallerRefusedException">401: it counts for nothing.</exception>
    /// <exception cref="KeysUnavailableException">It cannot be checked now.</exception>
    public async Task<Caller> ValidateAsync(string token, CancellationToken cancellation)
    {
        var read = Read(token);
        // A critical header asks to be refused by whoever does not know it, and none is known here.
        if (read.Alg != SecurityAlgorithms.RsaSha256 || read.TryGetHeaderValue<object>("crit", out _))
            throw CallerRefusedException.BadToken(Rule.Algorithm);
        if (!_issuers.TryGetValue(read.Issuer, out var issuer))
            throw CallerRefusedException.BadToken(Rule.Issuer);
        var key = string.IsNullOrEmpty(read.Kid) ? null : await issuer.Keys.FindAsync(read.Kid, cancellation);
        if (key is null)
            throw CallerRefusedException.BadToken(Rule.KnownKey);
        var result = await Handler.ValidateTokenAsync(read, Parameters(issuer, key));
        if (!result.IsValid)
            throw CallerRefusedException.BadToken(RuleOf(result.Exception));
        return issuer.Tenant is { } tenant
            ? EntraClaims.CallerOf(read, key, tenant)
            : new Caller.Service(read.TryGetPayloadValue<string>("serviceurl", out var address) ? address : null, key.Endorsements);
    }

    private static JsonWebToken Read(string token)
    {
        try
        {
            // Three parts: five would be encrypted, for which the bot has no key.
            if (token.Length <= LongestToken && token.Count('.') == 2)
                return Handler.ReadJsonWebToken(token);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            // The same answer.
        }

        throw CallerRefusedException.BadToken(Rule.Form);
    }

    private TokenValidationParameters Parameters(TrustedIssuer issuer, ServiceKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidIssuer = issuer.Issuer,
        ValidAudiences = issuer.Audiences,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = IsValidNow,
        ClockSkew = Skew,
    };

    // The library's own check reads the machine's clock.
    private bool IsValidNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + parameters.ClockSkew && (notBefore is not { } start || now >= start - parameters.ClockSkew);
    }

    private static Rule RuleOf(Exception? failure) => failure switch
    {
        SecurityTokenInvalidAudienceException => Rule.Audience,
        SecurityTokenInvalidLifetimeException => Rule.Lifetime,
        SecurityTokenInvalidIssuerException => Rule.Issuer,
        SecurityTokenInvalidAlgorithmException => Rule.Algorithm,
        _ => Rule.Signature,
    };
}
