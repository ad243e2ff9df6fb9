using System.Net;
using System.Text.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task Start_NewToken_BotGreetsOnceAndAnswers()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await stream.NextTextAsync(EchoBot.Greeting);
        var id = await conversation.SayAsync("hello");
        var echo = await stream.NextTextAsync("hello");
        var reply = await stream.NextTextAsync("You said: hello");

        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal(id, reply.GetProperty("replyToId").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        await conversation.ReconnectAsync();
        Assert.Single(await TextsAsync(conversation), EchoBot.Greeting);
    }

    [Fact]
    public async Task Post_OwnDataOfTheClient_ComesBackUntouched()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.PostRawAsync("""{"type":"message","text":"card","channelData":{"clientActivityID":"abc","nested":{"list":[1,null,"two"]}}}""");
        var echo = await stream.NextTextAsync("card");

        var data = echo.GetProperty("channelData");
        Assert.Equal("abc", data.GetProperty("clientActivityID").GetString());
        Assert.Equal("""{"list":[1,null,"two"]}""", data.GetProperty("nested").GetRawText());
        Assert.Equal(JsonValueKind.Number, data.GetProperty("webchat:sequence-id").ValueKind);
    }

    [Fact]
    public async Task Post_ForgedEnvelope_IsReplacedByTheTokens()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.PostAsync(new
        {
            type = "message",
            id = "mine",
            text = "who am I",
            from = new { id = "somebody else", role = "bot" },
            conversation = new { id = "another" },
            recipient = new { id = "me" },
            serviceUrl = "https://evil.example",
            timestamp = "2001-01-01T00:00:00Z",
        });
        var echo = await stream.NextTextAsync("who am I");

        Assert.NotEqual("mine", echo.GetProperty("id").GetString());
        Assert.Equal(conversation.UserId, echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(conversation.Id, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.DoesNotContain("evil", echo.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("2001", echo.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameClientIdTwice_IsAnsweredOnceWithTheFirstId()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        var first = await conversation.SayAsync("twice", clientId: "once");
        var second = await conversation.SayAsync("twice", clientId: "once");
        await conversation.SayAsync("last");
        await stream.NextTextAsync("You said: last");

        Assert.Equal(first, second);
        Assert.Single(await TextsAsync(conversation), "You said: twice");
    }

    [Fact]
    public async Task Reconnect_WithWatermark_BringsOnlyWhatIsNew()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        string watermark;
        using (var stream = await conversation.OpenAsync())
        {
            await conversation.SayAsync("before");
            await stream.NextTextAsync("You said: before");
            watermark = stream.Watermark;
        }

        await conversation.SayAsync("meanwhile");
        var again = await conversation.ReconnectAsync(watermark);
        using var next = await conversation.OpenAsync(again.GetProperty("streamUrl").GetString());

        var first = await next.NextAsync(_ => true);
        Assert.Equal("meanwhile", first.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Poll_WatermarkOfAForgottenPast_StartsFromTheBeginning()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await stream.NextTextAsync(EchoBot.Greeting);

        var set = await conversation.PollAsync("4711");

        Assert.NotEmpty(set.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task Post_Typing_IsTakenAndNeverShown()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        var answer = await conversation.PostAsync(new { type = "typing" });
        await conversation.SayAsync("done");
        await stream.NextTextAsync("You said: done");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var set = await conversation.PollAsync();
        Assert.All(set.GetProperty("activities").EnumerateArray(), activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
    }

    private static async Task<List<string?>> TextsAsync(Conversation conversation) =>
        [.. (await conversation.PollAsync()).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString())];
}
