using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class BadInputTests(BadInputTests.OneServer fixture) : IClassFixture<BadInputTests.OneServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\",\"text\":\"no end")]
    [InlineData("{}")]
    [InlineData("""{"type":"unheard-of"}""")]
    [InlineData("""{"type":null,"text":"a"}""")]
    [InlineData("""{"type":["message"],"text":"a"}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"event","name":"unheard-of"}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":"a","channelData":"text"}""")]
    [InlineData("""{"type":"message","text":"a","entities":{}}""")]
    [InlineData("""{"type":"message","text":"a","entities":[5]}""")]
    [InlineData("""{"type":"message","text":"a","attachments":"x"}""")]
    [InlineData("""{"type":"message","text":"a","attachments":[{"contentType":"image/png","contentUrl":"data:,"}]}""")]
    public async Task Post_Unfit_IsRefusedWithAReason(string body)
    {
        var conversation = await fixture.Server.StartConversationAsync();

        await AssertRefusedAsync(HttpStatusCode.BadRequest, await conversation.PostRawAsync(body));
    }

    [Fact]
    public async Task Post_NestedTooDeep_IsRefusedWithAReason()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        var deep = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));

        await AssertRefusedAsync(HttpStatusCode.BadRequest, await conversation.PostRawAsync($$"""{"type":"message","text":"a","value":{{deep}}}"""));
    }

    [Fact]
    public async Task Post_BytesThatAreNoText_AreRefusedWithAReason()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await AssertRefusedAsync(HttpStatusCode.BadRequest, await conversation.Http.PostAsync($"{conversation.Address}/activities", content, Cancellation));
    }

    [Fact]
    public async Task Post_OneMegabyte_IsRefusedAsTooBig()
    {
        var conversation = await fixture.Server.StartConversationAsync();

        await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, await conversation.PostAsync(new { type = "message", text = new string('a', 1024 * 1024) }));
    }

    [Fact]
    public async Task Post_OneMegabyteOfUnknownLength_IsRefusedAsTooBig()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var content = new StreamContent(new UnknownLength(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 1024 * 1024)}}"}"""))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        try
        {
            await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, await conversation.Http.PostAsync($"{conversation.Address}/activities", content, Cancellation));
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
            // The server may answer and hang up before the client has written everything; then the client sees only that.
            Assert.Equal(HttpRequestError.Unknown, cut.HttpRequestError);
        }
    }

    [Fact]
    public async Task Post_NoJson_IsRefusedAsUnsupported()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var content = new StringContent("type=message", Encoding.UTF8, "application/x-www-form-urlencoded");

        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, await conversation.Http.PostAsync($"{conversation.Address}/activities", content, Cancellation));
    }

    [Fact]
    public async Task Upload_AnyFile_IsRefusedWithAReason()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[120_000]), "file", "picture.png" } };

        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, await conversation.Http.PostAsync($"{conversation.Address}/upload?userId=x", form, Cancellation));
    }

    [Theory]
    [InlineData("""{"type":"message"}""", "nothing")]
    [InlineData("""{"type":"message","text":null}""", "nothing")]
    [InlineData("""{"type":"message","value":{"runId":"x","step":"age","value":"adult"},"channelData":{"postBack":true}}""", "nothing")]
    [InlineData("""{"type":"message","text":"half an emoji \ud83d"}""", "half an emoji \ufffd")]
    [InlineData("""{"type":"message","text":"whole \ud83d\ude00 and \\ud83d as typed"}""", "whole \ud83d\ude00 and \\ud83d as typed")]
    [InlineData("""{"type":"message","text":"\u0000\u0007\u202e\u2066 <script>alert(1)</script> ' OR 1=1 -- ${7*7} %s"}""", "\u0000\u0007\u202e\u2066 <script>alert(1)</script> ' OR 1=1 -- ${7*7} %s")]
    [InlineData("""{"type":"message","text":"Z\u0300\u0301\u0302\u0303\u0304\u0305 \u200b\u200d\ufeff"}""", "Z\u0300\u0301\u0302\u0303\u0304\u0305 \u200b\u200d\ufeff")]
    [InlineData("""{"type":"message","text":"a","localTimestamp":"yesterday","localTimezone":"Nowhere/Nowhere"}""", "a")]
    [InlineData("""{"type":"message","text":"a","timestamp":"yesterday","from":5,"conversation":[],"recipient":"x"}""", "a")]
    [InlineData("""{"type":"message","text":"a","unheardOf":{"of":[1]}}""", "a")]
    [InlineData("""{"type":"message","text":"first","text":"second"}""", "second")]
    public async Task Post_OddButFit_IsAnswered(string body, string said)
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        var response = await conversation.PostRawAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await stream.NextTextAsync($"You said: {said}");
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"","locale":""}""")]
    [InlineData("""{"type":"message","text":"hello","locale":"no such place!","localTimestamp":"9999-12-31T23:59:59Z","localTimezone":"../../etc/passwd"}""")]
    [InlineData("""{"type":"message","value":{"runId":"x","step":"age","value":"adult"},"channelData":{"postBack":true}}""")]
    [InlineData("""{"type":"message","value":[1,"two",{"three":null}]}""")]
    [InlineData("""{"type":"message","value":"text"}""")]
    [InlineData("""{"type":"message","value":5}""")]
    [InlineData("""{"type":"message","value":{"runId":{},"step":[],"value":{"deep":[[]]}}}""")]
    [InlineData("""{"type":"message","text":"\ud83d \u0000 \u202e","channelData":{"postBack":"x"}}""")]
    [InlineData("""{"type":"message","text":"hello","entities":[{"type":"mention","mentioned":null},{"type":"clientInfo","country":5},{}]}""")]
    [InlineData("""{"type":"message","text":"3 3/4 1e999 -0 ½ Ⅻ 𝟛 grams"}""")]
    [InlineData("""{"type":"message","text":"2","replyToId":"nobody"}""")]
    public async Task Post_OddButFit_TheRealBotAnswersWithoutFailing(string body)
    {
        var conversation = await fixture.WithTheBot.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        var id = (await Conversation.ReadAsync(await conversation.PostRawAsync(body))).GetProperty("id").GetString();

        var reply = await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == id);
        Assert.DoesNotContain("Something went wrong", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwentyThousandCharacters_IsAnswered()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        var text = string.Concat(Enumerable.Repeat("wörd ", 4_000));

        await conversation.SayAsync(text);

        await stream.NextTextAsync($"You said: {text}");
    }

    [Fact]
    public async Task Post_EmergencyAfterTwentyThousandCharacters_IsHeard()
    {
        var conversation = await fixture.Server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.SayAsync($"{string.Concat(Enumerable.Repeat("so anyway ", 2_100))}. He can't be woken up and his lips are blue.");

        await stream.NextAsync(activity => activity.GetProperty("channelData").TryGetProperty("safety", out var safety) && safety.GetProperty("level").GetString() == "emergency");
    }

    [Theory]
    [InlineData("GET", "/v3/directline/conversations", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/v3/directline/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v3/directline/session/getsessionid", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v3/directline/tokens/generate", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/f/0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("GET", "/f/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound)]
    [InlineData("GET", "/assets/..%2fassets.json", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/messages", HttpStatusCode.NotFound)]
    public async Task Request_NotServed_HasAnErrorBody(string method, string path, HttpStatusCode expected)
    {
        using var http = fixture.Server.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        await AssertRefusedAsync(expected, await http.SendAsync(request, Cancellation));
    }

    private static async Task AssertRefusedAsync(HttpStatusCode expected, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {body}");
        var error = JsonDocument.Parse(body).RootElement.GetProperty("error");
        Assert.NotEmpty(error.GetProperty("code").GetString()!);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    public sealed class OneServer : IDisposable
    {
        internal BotServer Server { get; } = BotServer.Start();

        internal BotServer WithTheBot { get; } = BotServer.Start(server => server.WithTheBot());

        public void Dispose()
        {
            Server.Dispose();
            WithTheBot.Dispose();
        }
    }

    private sealed class UnknownLength(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
