using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using KratomBot.Host.Operations.Settings.KeyVault;

namespace KratomBot.Host.Tests.Operations.Settings;

/// <summary>A vault that asks for a token, lists its secrets and hands them out, as the documented REST contract says.</summary>
internal sealed class FakeVault : HttpMessageHandler
{
    private const string Address = "https://kratombot.vault.azure.net";

    private readonly Dictionary<string, (string Value, JsonObject Attributes)> _secrets = [];

    /// <summary>The secrets whose values were asked for.</summary>
    public List<string> Read { get; } = [];

    /// <summary>What is answered instead, when it is set.</summary>
    public HttpStatusCode? Refusal { get; init; }

    public void Add(string name, string value, bool enabled = true, DateTimeOffset? expires = null)
    {
        var attributes = new JsonObject { ["enabled"] = enabled };
        if (expires is { } end)
            attributes["exp"] = end.ToUnixTimeSeconds();
        _secrets[name] = (value, attributes);
    }

    public SecretClient Client() => KeyVaultClient.Create(new Uri(Address), new FakeCredential(), new HttpClientTransport(this));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => Answer(request);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Headers.Authorization?.Parameter != "token")
        {
            var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            challenge.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Bearer", "authorization=\"https://login.microsoftonline.com/tenant\", resource=\"https://vault.azure.net\""));
            return challenge;
        }

        if (Refusal is { } refusal)
            return Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "Forbidden", ["message"] = "no" } }, refusal);
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        if (path.Length == 1)
            return Json(new JsonObject { ["value"] = new JsonArray([.. _secrets.Select(secret => Entry(secret.Key))]), ["nextLink"] = null });
        Read.Add(path[1]);
        var entry = Entry(path[1]);
        entry["value"] = _secrets[path[1]].Value;
        return Json(entry);
    }

    private JsonObject Entry(string name) => new() { ["id"] = $"{Address}/secrets/{name}", ["attributes"] = _secrets[name].Attributes.DeepClone() };

    private static HttpResponseMessage Json(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json")) };

    private sealed class FakeCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
