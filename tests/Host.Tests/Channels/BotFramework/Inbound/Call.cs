using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>A call of the channel's service in which everything is right, until a test changes it. Tokens are put together by hand: a library would not make bad ones.</summary>
internal sealed class Call
{
    private string? _authorization;
    private bool _isReplaced;

    public Call(DateTimeOffset now, TestKey key)
    {
        Now = now;
        Key = key;
        Header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };
        Claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = Guarded.AppId,
            ["nbf"] = At(TimeSpan.FromMinutes(-5)),
            ["exp"] = At(TimeSpan.FromHours(1)),
            ["serviceurl"] = Guarded.ServiceUrl,
        };
        Activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["text"] = "hello",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Guarded.ServiceUrl,
            ["conversation"] = new JsonObject { ["id"] = "a:conversation", ["conversationType"] = "personal", ["tenantId"] = Guarded.Tenant },
            ["from"] = new JsonObject { ["id"] = "29:user" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Guarded.Tenant } },
        };
        Sign = data => Key.Sign(data);
    }

    public DateTimeOffset Now { get; }

    public TestKey Key { get; set; }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    public JsonObject Activity { get; }

    public Func<byte[], byte[]> Sign { get; set; }

    public HttpMethod Method { get; set; } = HttpMethod.Post;

    public string Path { get; set; } = "/api/messages";

    public string? ContentType { get; set; } = "application/json";

    /// <summary>The body, where it is not the activity.</summary>
    public byte[]? Body { get; set; }

    /// <summary>More headers of the request.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>Replaces the token; null sends none.</summary>
    public string? Authorization
    {
        get => _isReplaced ? _authorization : $"Bearer {Token()}";
        set => (_authorization, _isReplaced) = (value, true);
    }

    public long At(TimeSpan fromNow) => (Now + fromNow).ToUnixTimeSeconds();

    /// <summary>Says in token and activity alike where the service is.</summary>
    public void ComesFrom(string serviceUrl)
    {
        Claims["serviceurl"] = serviceUrl;
        Activity["serviceUrl"] = serviceUrl;
    }

    /// <summary>Makes it the call of an application with an Entra token of version 2.</summary>
    public void IsOfApplication(string appId, string tenant = Guarded.Tenant)
    {
        Key = Guarded.EntraKey;
        Header["kid"] = Key.Id;
        Claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
        Claims["tid"] = tenant;
        Claims["ver"] = "2.0";
        Claims["azp"] = appId;
        Claims.Remove("serviceurl");
    }

    public string Token() => Token(Header.ToJsonString(), Claims.ToJsonString());

    public string Token(string header, string claims)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}";
        return $"{text}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(Method, Path);
        if (Authorization is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (Method != HttpMethod.Get && Method != HttpMethod.Head)
        {
            request.Content = new ByteArrayContent(Body ?? Encoding.UTF8.GetBytes(Activity.ToJsonString()));
            request.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
