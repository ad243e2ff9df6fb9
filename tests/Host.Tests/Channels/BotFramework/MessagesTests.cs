using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.BotFramework;

public sealed class MessagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_ProductionWithoutAppId_IsNotThere()
    {
        using var server = BotServer.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(server, Message("hello"))).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "rebound.example")]
    public async Task Post_DevelopmentThroughSomethingElse_IsNotThere(string header, string value)
    {
        using var server = BotServer.Start(server => server.InDevelopment());
        using var http = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Message("hello")) };
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Post_ExpectReplies_AnswersInline()
    {
        using var server = BotServer.Start(server => server.InDevelopment());

        var answer = await Conversation.ReadAsync(await PostAsync(server, Message("hello", "a1")));
        var again = await Conversation.ReadAsync(await PostAsync(server, Message("hello", "a1")));

        var reply = Assert.Single(answer.GetProperty("activities").EnumerateArray());
        Assert.Equal("You said: hello", reply.GetProperty("text").GetString());
        Assert.Equal("a1", reply.GetProperty("replyToId").GetString());
        Assert.False(answer.TryGetProperty("watermark", out _));
        Assert.Equal(answer.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task Post_MoreThanOnePersonMayAsk_IsRefusedForThatPersonOnly()
    {
        using var server = BotServer.Start(server => server.InDevelopment().With("Limits:PerTokenPerMinute", "2"));
        object From(string person) => new { type = "message", text = "hello", channelId = "emulator", conversation = new { id = $"c-{person}" }, from = new { id = person }, recipient = new { id = "b" }, serviceUrl = "http://localhost:1" };

        var greedy = new List<HttpStatusCode>();
        for (var message = 0; message < 3; message++)
            greedy.Add((await PostAsync(server, From("u1"))).StatusCode);
        var other = await PostAsync(server, From("u2"));

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], greedy);
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
    }

    [Fact]
    public async Task Post_UnknownInvoke_Is501()
    {
        using var server = BotServer.Start(server => server.InDevelopment());

        var response = await PostAsync(server, new { type = "invoke", name = "unheard/of", id = "i1", channelId = "msteams", conversation = new { id = "c" }, from = new { id = "u" }, recipient = new { id = "b" }, serviceUrl = "http://localhost:1" });

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"a","channelId":"emulator","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"a","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"a","channelId":"emulator","conversation":{"id":"c"}}""")]
    [InlineData("""{"text":"a","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"a","channelId":"a/b","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"a","channelId":"directline","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":"a","channelId":"emulator","conversation":"c","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":[],"channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("{")]
    public async Task Post_Unfit_Is400(string body)
    {
        using var server = BotServer.Start(server => server.InDevelopment());
        using var http = server.Client();

        var response = await http.PostAsync("/api/messages", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Post_UnknownActivityType_IsAcknowledged()
    {
        using var server = BotServer.Start(server => server.InDevelopment());

        var response = await PostAsync(server, new { type = "unheardOf", id = "x", channelId = "emulator", conversation = new { id = "c" }, from = new { id = "u" }, recipient = new { id = "b" } });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private static object Message(string text, string id = "m1") => new
    {
        type = "message",
        text,
        id,
        channelId = "emulator",
        serviceUrl = "http://localhost:1",
        conversation = new { id = "c1" },
        from = new { id = "u1" },
        recipient = new { id = "b1" },
        deliveryMode = "expectReplies",
    };

    private static async Task<HttpResponseMessage> PostAsync(BotServer server, object activity)
    {
        using var http = server.Client();
        return await http.PostAsJsonAsync("/api/messages", activity, Cancellation);
    }
}
