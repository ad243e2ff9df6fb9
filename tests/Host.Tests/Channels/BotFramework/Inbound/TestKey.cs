using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>A key of the tests, with what a service publishes beside it.</summary>
internal sealed class TestKey(string id, params string[] endorsements)
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>For keys of Entra: the issuer to which it is bound.</summary>
    public string? Issuer { get; init; }

    public byte[] Sign(byte[] data) => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public JsonObject Public()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
            key["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        if (Issuer is not null)
            key["issuer"] = Issuer;
        return key;
    }
}
