using System.Net;
using System.Text.Json;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class StoreFailureTests
{
    private const string Emergency = "he can't be woken up and his lips are blue";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_EmergencyWhileTheStoreFailsOrHangs_ReplyReachesAnswerStreamAndPoll(bool hangs)
    {
        using var server = Start(out var store);
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await stream.NextTextAsync(EchoBot.Greeting);

        if (hangs)
            store.Hang();
        else
            store.Fail();
        var response = await conversation.PostAsync(new { type = "message", text = Emergency });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("ServiceUnavailable", body.GetProperty("error").GetProperty("code").GetString());
        var reply = body.GetProperty("activities")[0];
        Assert.Contains("112", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("emergency", reply.GetProperty("channelData").GetProperty("safety").GetProperty("level").GetString());
        await stream.NextAsync(activity => activity.GetProperty("id").GetString() == reply.GetProperty("id").GetString());
        store.Fail();
        var polled = (await conversation.PollAsync()).GetProperty("activities");
        Assert.Contains(polled.EnumerateArray(), activity => activity.GetProperty("id").GetString() == reply.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_OrdinaryMessageWhileTheStoreFails_IsRefusedAndCanBeSentAgain()
    {
        using var server = Start(out var store);
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        store.Fail();
        var response = await conversation.PostAsync(new { type = "message", text = "what is tolerance" });
        store.Recover();
        await conversation.SayAsync("what is tolerance");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        await stream.NextTextAsync("You said: what is tolerance");
    }

    [Fact]
    public async Task Start_WhileTheStoreFails_ConversationBeginsAndBotGreetsLater()
    {
        using var server = Start(out var store);
        store.Fail();
        var conversation = await server.StartConversationAsync();
        store.Recover();

        var again = await conversation.ReconnectAsync();
        using var stream = await conversation.OpenAsync(again.GetProperty("streamUrl").GetString());

        await stream.NextTextAsync(EchoBot.Greeting);
    }

    [Fact]
    public async Task Poll_WhileTheStoreFails_IsAnsweredWithNothingNew()
    {
        using var server = Start(out var store);
        var conversation = await server.StartConversationAsync();

        store.Fail();
        var set = await conversation.PollAsync("7");

        Assert.Empty(set.GetProperty("activities").EnumerateArray());
        Assert.Equal("7", set.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task Ready_WhileTheStoreFails_SaysSo()
    {
        using var server = Start(out var store);

        store.Fail();
        using var http = server.Client();
        var response = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("\"store\":\"bad\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static BotServer Start(out FailingStore handle)
    {
        var (store, trouble) = FailingStore.Create();
        handle = trouble;
        return BotServer.Start(server => server.With(services => services.AddSingleton(store)));
    }
}
