using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KratomBot.Host.Channels.BotFramework.Inbound;
using Microsoft.IdentityModel.Tokens;
using static KratomBot.Host.Tests.Channels.BotFramework.Inbound.Attack;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Tokens that count for nothing.</summary>
internal static class TokenAttacks
{
    public static IEnumerable<Attack> All => [.. Bearers, .. Forms, .. Algorithms, .. Issuers, .. Keys, .. Signatures, .. Audiences, .. Lifetimes, .. EntraTokens];

    private static IEnumerable<Attack> Bearers =>
    [
        BadToken(Rule.Bearer, "no token", call => call.Authorization = null),
        BadToken(Rule.Bearer, "another scheme", call => call.Authorization = $"Basic {call.Token()}"),
        BadToken(Rule.Bearer, "no scheme", call => call.Authorization = call.Token()),
        BadToken(Rule.Bearer, "nothing after the scheme", call => call.Authorization = "Bearer"),
        BadToken(Rule.Bearer, "in the address", call =>
        {
            call.Path = $"/api/messages?access_token={call.Token()}";
            call.Authorization = null;
        }),
    ];

    private static IEnumerable<Attack> Forms =>
    [
        BadToken(Rule.Form, "two tokens", call => call.Authorization = $"Bearer {call.Token()}, Bearer {call.Token()}"),
        BadToken(Rule.Form, "no token at all", call => call.Authorization = "Bearer undefined"),
        BadToken(Rule.Form, "two parts", call => call.Authorization = $"Bearer {call.Token().Remove(call.Token().LastIndexOf('.'))}"),
        BadToken(Rule.Form, "encrypted, in five parts", call => call.Authorization = $"Bearer {call.Token()}.AAAA.AAAA"),
        BadToken(Rule.Form, "longer than any token", call => call.Claims["long"] = new string('a', 9_000)),
        BadToken(Rule.Form, "header is no JSON", call => call.Authorization = $"Bearer {call.Token("{\"alg\":", call.Claims.ToJsonString())}"),
        BadToken(Rule.Form, "claims are no JSON", call => call.Authorization = $"Bearer {call.Token(call.Header.ToJsonString(), "claims")}"),
        BadToken(Rule.Form, "claims are a list", call => call.Authorization = $"Bearer {call.Token(call.Header.ToJsonString(), "[]")}"),
    ];

    private static IEnumerable<Attack> Algorithms =>
    [
        BadToken(Rule.Algorithm, "none, unsigned", call =>
        {
            call.Header["alg"] = "none";
            call.Sign = _ => [];
        }),
        BadToken(Rule.Algorithm, "none, signed nevertheless", call => call.Header["alg"] = "none"),
        BadToken(Rule.Algorithm, "none in other letters", call =>
        {
            call.Header["alg"] = "nOnE";
            call.Sign = _ => [];
        }),
        BadToken(Rule.Algorithm, "HS256 with the public key as the secret", call =>
        {
            call.Header["alg"] = "HS256";
            call.Sign = data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(call.Key.Rsa.ExportSubjectPublicKeyInfoPem()), data);
        }),
        BadToken(Rule.Algorithm, "HS256 with the public modulus as the secret", call =>
        {
            call.Header["alg"] = "HS256";
            call.Sign = data => HMACSHA256.HashData(call.Key.Rsa.ExportParameters(false).Modulus!, data);
        }),
        BadToken(Rule.Algorithm, "RS384", call =>
        {
            call.Header["alg"] = "RS384";
            call.Sign = data => call.Key.Rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);
        }),
        BadToken(Rule.Algorithm, "RS512", call =>
        {
            call.Header["alg"] = "RS512";
            call.Sign = data => call.Key.Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);
        }),
        BadToken(Rule.Algorithm, "PS256", call =>
        {
            call.Header["alg"] = "PS256";
            call.Sign = data => call.Key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }),
        BadToken(Rule.Algorithm, "none named", call => call.Header.Remove("alg")),
        BadToken(Rule.Algorithm, "a critical header that nobody knows", call => call.Header["crit"] = new JsonArray("unheard-of")),
    ];

    private static IEnumerable<Attack> Issuers =>
    [
        BadToken(Rule.Issuer, "unknown", call => call.Claims["iss"] = "https://issuer.example"),
        BadToken(Rule.Issuer, "none", call => call.Claims.Remove("iss")),
        BadToken(Rule.Issuer, "with a slash more", call => call.Claims["iss"] = "https://api.botframework.com/"),
        BadToken(Rule.Issuer, "in capitals", call => call.Claims["iss"] = "https://API.botframework.com"),
        BadToken(Rule.Issuer, "look-alike", call => call.Claims["iss"] = "https://api.botframework.com.example"),
        BadToken(Rule.Issuer, "another cloud's", call => call.Claims["iss"] = "https://api.botframework.us"),
        BadToken(Rule.Issuer, "a tenant that is not listed", call => call.IsOfApplication(Guarded.Skill, Guarded.OtherTenant)),
        BadToken(Rule.Issuer, "the tenant for all", call => call.IsOfApplication(Guarded.Skill, "common")),
    ];

    private static IEnumerable<Attack> Keys =>
    [
        BadToken(Rule.KnownKey, "not published", call => call.Header["kid"] = (call.Key = Guarded.AttackersKey).Id),
        BadToken(Rule.KnownKey, "none named", call => call.Header.Remove("kid")),
        BadToken(Rule.KnownKey, "in other letters", call => call.Header["kid"] = "SERVICE"),
        BadToken(Rule.KnownKey, "of another issuer", call => call.Header["kid"] = (call.Key = Guarded.EntraKey).Id),
        BadToken(Rule.KnownKey, "brought along", call =>
        {
            call.Header["kid"] = (call.Key = Guarded.AttackersKey).Id;
            call.Header["jwk"] = Guarded.AttackersKey.Public();
        }),
        BadToken(Rule.KnownKey, "published by the attacker", call =>
        {
            call.Header["kid"] = (call.Key = Guarded.AttackersKey).Id;
            call.Header["jku"] = "https://attacker.example/keys";
        }),
    ];

    private static IEnumerable<Attack> Signatures =>
    [
        BadToken(Rule.Signature, "by another key", call => call.Key = Guarded.AttackersKey),
        BadToken(Rule.Signature, "by another key of the same issuer", call => call.Key = Guarded.OtherChannelsKey),
        BadToken(Rule.Signature, "by a key brought along under a known name", call =>
        {
            call.Key = Guarded.AttackersKey;
            call.Header["jwk"] = new JsonObject([.. Guarded.AttackersKey.Public().Select(member => KeyValuePair.Create(member.Key, member.Key == "kid" ? "service" : member.Value?.DeepClone()))]);
        }),
        BadToken(Rule.Signature, "of other claims", call =>
        {
            var signed = call.Token();
            call.Claims["serviceurl"] = "https://europe.webchat.botframework.com/";
            call.Authorization = $"Bearer {call.Token().Remove(call.Token().LastIndexOf('.'))}{signed[signed.LastIndexOf('.')..]}";
        }),
        BadToken(Rule.Signature, "of another header", call =>
        {
            var signed = call.Token();
            call.Header["more"] = 1;
            call.Authorization = $"Bearer {call.Token().Remove(call.Token().LastIndexOf('.'))}{signed[signed.LastIndexOf('.')..]}";
        }),
        BadToken(Rule.Signature, "empty", call => call.Sign = _ => []),
        BadToken(Rule.Signature, "cut short", call => call.Sign = data => call.Key.Sign(data)[..^1]),
        BadToken(Rule.Signature, "one bit is different", call => call.Sign = data =>
        {
            var signature = call.Key.Sign(data);
            signature[0] ^= 1;
            return signature;
        }),
    ];

    private static IEnumerable<Attack> Audiences =>
    [
        BadToken(Rule.Audience, "another bot", call => call.Claims["aud"] = Guarded.Skill),
        BadToken(Rule.Audience, "none", call => call.Claims.Remove("aud")),
        BadToken(Rule.Audience, "a list without this bot", call => call.Claims["aud"] = new JsonArray(Guarded.Skill, "https://api.botframework.com")),
        BadToken(Rule.Audience, "a form that only Entra uses", call => call.Claims["aud"] = $"api://{Guarded.AppId}"),
        BadToken(Rule.Audience, "the bot's own outbound token, replayed", call =>
        {
            call.IsOfApplication(Guarded.AppId, "d6d49420-f39b-4df7-a1dc-d59a935871db");
            call.Claims["aud"] = "https://api.botframework.com";
        }),
    ];

    private static IEnumerable<Attack> Lifetimes =>
    [
        BadToken(Rule.Lifetime, "over for six minutes", call => call.Claims["exp"] = call.At(TimeSpan.FromMinutes(-6))),
        BadToken(Rule.Lifetime, "over for a year", call => call.Claims["exp"] = call.At(TimeSpan.FromDays(-365))),
        BadToken(Rule.Lifetime, "begins in six minutes", call => call.Claims["nbf"] = call.At(TimeSpan.FromMinutes(6))),
        BadToken(Rule.Lifetime, "without an end", call => call.Claims.Remove("exp")),
    ];

    private static IEnumerable<Attack> EntraTokens =>
    [
        BadToken(Rule.IssuingTenant, "the claim names another", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims["tid"] = Guarded.OtherTenant;
        }),
        BadToken(Rule.IssuingTenant, "not named", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims.Remove("tid");
        }),
        BadToken(Rule.IssuingTenant, "a key of another tenant", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Header["kid"] = (call.Key = Guarded.BoundKey).Id;
        }),
        BadToken(Rule.CallingApp, "an unknown version", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims["ver"] = "3.0";
        }),
        BadToken(Rule.CallingApp, "no version", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims.Remove("ver");
        }),
        BadToken(Rule.CallingApp, "version 2 in the claim of version 1", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims.Remove("azp");
            call.Claims["appid"] = Guarded.Skill;
        }),
        BadToken(Rule.CallingApp, "version 1 in the claim of version 2", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims["ver"] = "1.0";
        }),
    ];
}
