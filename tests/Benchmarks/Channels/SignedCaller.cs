using System.Security.Cryptography;
using KratomBot.Host.Channels.BotFramework;
using KratomBot.Host.Channels.BotFramework.Inbound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Benchmarks.Channels;

/// <summary>A caller with tokens as the channel's service signs them, each another one, and the validator that checks them.</summary>
internal sealed class SignedCaller
{
    private const string AppId = "1f0e2b7c-52a4-4f0e-9a55-1b7e6f3b7a01";
    private const int Different = 100;

    private readonly TokenValidator _validator;
    private readonly string[] _tokens;
    private int _next;

    public SignedCaller()
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "service" };
        var keys = new ServiceKeys(Cloud.Public.OpenIdMetadata, new Published(key), TimeProvider.System, NullLogger<ServiceKeys>.Instance);
        _validator = new TokenValidator([new TrustedIssuer(Cloud.Public.Issuer, [AppId], keys, Tenant: null)], TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        _tokens = [.. Enumerable.Range(0, Different).Select(number => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Cloud.Public.Issuer,
            Audience = AppId,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = $"https://smba.trafficmanager.net/{number}/" },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        }))];
    }

    /// <summary>Checks the next token.</summary>
    public Task<Caller> ValidateAsync() => _validator.ValidateAsync(_tokens[_next++ % Different], CancellationToken.None);

    private sealed class Published(RsaSecurityKey key) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
            return Task.FromResult(address == Cloud.Public.OpenIdMetadata.AbsoluteUri
                ? """{"jwks_uri":"https://keys.example"}"""
                : $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"service","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}","endorsements":["msteams"]}]}""");
        }
    }
}
