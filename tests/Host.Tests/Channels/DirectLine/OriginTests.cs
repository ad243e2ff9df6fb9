using System.Net;
using System.Net.Http.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class OriginTests
{
    private const string Trusted = "https://www.example.org";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("null", HttpStatusCode.Unauthorized)]
    [InlineData(Trusted, HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Post_FromAPage_OnlyListedOnesMay(string? origin, HttpStatusCode expected)
    {
        using var server = BotServer.Start(server => server.With("DirectLine:TrustedOrigins", Trusted));
        var conversation = await server.StartConversationAsync();
        if (origin is not null)
            conversation.Http.DefaultRequestHeaders.Add("Origin", origin);

        Assert.Equal(expected, (await conversation.PostAsync(new { type = "message", text = "a" })).StatusCode);
    }

    [Fact]
    public async Task Post_FromTheOwnPage_IsTaken()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        conversation.Http.DefaultRequestHeaders.Add("Origin", conversation.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, (await conversation.PostAsync(new { type = "message", text = "a" })).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", Trusted)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task PageToken_FromAnotherSite_IsRefused(string header, string value)
    {
        using var server = BotServer.Start(server => server.With("DirectLine:TrustedOrigins", Trusted));
        using var http = server.Client();
        http.DefaultRequestHeaders.Add(header, value);

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsJsonAsync("/api/directline/token", new { }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Preflight_FromAListedSite_AllowsWhatWebChatSends()
    {
        using var server = BotServer.Start(server => server.With("DirectLine:TrustedOrigins", Trusted));
        using var http = server.Client();

        var listed = await PreflightAsync(http, Trusted);
        var foreign = await PreflightAsync(http, "https://evil.example");

        Assert.True(listed.IsSuccessStatusCode);
        Assert.Equal(Trusted, Assert.Single(listed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("x-ms-bot-agent", Assert.Single(listed.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
        Assert.False(foreign.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(null, null, null, "ws://127.0.0.1")]
    [InlineData("127.0.0.1", "https", "bot.example.org", "wss://bot.example.org/")]
    [InlineData("203.0.113.7", "https", "bot.example.org", "ws://127.0.0.1")]
    [InlineData(null, "https", "bot.example.org", "ws://127.0.0.1")]
    public async Task Start_BehindAProxy_OnlyAConfiguredOneIsBelieved(string? trusted, string? proto, string? host, string expected)
    {
        using var server = BotServer.Start(server => server.With("Proxies:Trusted", trusted ?? ""));
        using var http = server.Client();
        if (proto is not null)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", proto);
            http.DefaultRequestHeaders.Add("X-Forwarded-Host", host);
            http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        }

        var conversation = await Conversation.StartAsync(http);

        Assert.StartsWith(expected, conversation.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PageThatCameByHttps_IsGivenASecureStream()
    {
        using var server = BotServer.Start();
        using var http = server.Client();
        http.DefaultRequestHeaders.Add("Origin", $"https://{http.BaseAddress!.Authority}");

        var conversation = await Conversation.StartAsync(http);

        Assert.StartsWith($"wss://{http.BaseAddress.Authority}/", conversation.StreamUrl, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient http, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        return await http.SendAsync(request, Cancellation);
    }
}
