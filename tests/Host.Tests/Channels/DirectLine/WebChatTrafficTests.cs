using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.DirectLine;

/// <summary>The requests that Web Chat 4.18.1 was seen to send in Chromium, in their order, and what it needs to read in the answers.</summary>
public sealed class WebChatTrafficTests
{
    private const string BotAgent = "DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_AsWebChatSendsIt_HasWhatItNeeds()
    {
        using var server = BotServer.Start();
        using var http = server.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");

        var page = await Conversation.ReadAsync(await PostAsync(http, "/api/directline/token", "{}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", page.GetProperty("token").GetString());
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-ms-bot-agent", BotAgent);
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-requested-with", "XMLHttpRequest");

        var started = await PostAsync(http, "/v3/directline/conversations", """{"user":{"id":"user1"},"locale":"en-US"}""");
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var start = await Conversation.ReadAsync(started);
        Assert.NotEmpty(start.GetProperty("token").GetString()!);
        Assert.StartsWith("ws://", start.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.True(start.GetProperty("expires_in").GetInt32() >= 1800);
        var id = start.GetProperty("conversationId").GetString()!;
        var conversation = new Conversation(http, id, start.GetProperty("token").GetString()!, page.GetProperty("userId").GetString()!, start.GetProperty("streamUrl").GetString()!);
        using var stream = await conversation.OpenAsync();

        await AssertEchoAsync(conversation, stream, "poflirejggd",
            """{"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"poflirejggd"},"text":"hello","textFormat":"plain","type":"message","channelId":"webchat","from":{"id":"user1","name":"User One","role":"user"},"locale":"en-US","localTimestamp":"2026-11-24T07:16:59.223Z","localTimezone":"UTC","entities":[{"requiresBotState":true,"supportsListening":true,"supportsTts":true,"type":"ClientCapabilities"}]}""");
        await AssertEchoAsync(conversation, stream, "jkbr7x7hao",
            """{"channelData":{"postBack":true,"clientActivityID":"jkbr7x7hao"},"type":"message","value":{"kind":"submit","name":"Ann"},"channelId":"webchat","from":{"id":"user1","role":"user"},"locale":"en-US","localTimestamp":"2026-11-24T07:26:30.786Z","localTimezone":"UTC","attachments":[]}""");
        await AssertEchoAsync(conversation, stream, "scjybjr347r",
            """{"channelData":{"messageBack":{"displayText":"shown"},"clientActivityID":"scjybjr347r"},"text":"sent","type":"message","value":{"a":1},"channelId":"webchat","from":{"id":"user1","role":"user"},"locale":"en-US","localTimestamp":"2026-11-24T07:31:00.767Z","localTimezone":"UTC","attachments":[]}""");

        var refreshed = await Conversation.ReadAsync(await http.PostAsync("/v3/directline/tokens/refresh", null, Cancellation));
        Assert.NotEmpty(refreshed.GetProperty("token").GetString()!);
        var again = await conversation.ReconnectAsync(stream.Watermark);
        Assert.Contains($"watermark={stream.Watermark}&", again.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(again.GetProperty("token").GetString()!);
        var polled = await conversation.PollAsync();
        Assert.Equal(JsonValueKind.String, polled.GetProperty("watermark").ValueKind);
        Assert.Equal(Sequences(polled).Order(), Sequences(polled));
    }

    private static IEnumerable<long> Sequences(JsonElement set) =>
        set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64());

    private static async Task AssertEchoAsync(Conversation conversation, Conversation.StreamReader stream, string clientId, string body)
    {
        var posted = await Conversation.ReadAsync(await conversation.PostRawAsync(body));

        var echo = await stream.NextAsync(activity => activity.GetProperty("channelData").TryGetProperty("clientActivityID", out var id) && id.GetString() == clientId);
        Assert.Equal(posted.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.True(echo.TryGetProperty("timestamp", out _));
        using var sent = JsonDocument.Parse(body);
        foreach (var member in sent.RootElement.GetProperty("channelData").EnumerateObject())
            Assert.True(JsonElement.DeepEquals(member.Value, echo.GetProperty("channelData").GetProperty(member.Name)));
        if (sent.RootElement.TryGetProperty("value", out var value))
            Assert.True(JsonElement.DeepEquals(value, echo.GetProperty("value")));
        var reply = await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == posted.GetProperty("id").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string body) =>
        http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
