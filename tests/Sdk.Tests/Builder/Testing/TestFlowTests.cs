using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.Testing;

public sealed class TestFlowTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public Task Test_Echo_IsHeard() => new TestFlow(_adapter, Echo)
        .Test("hi", "echo: hi")
        .Send("there").AssertReplyContains("there")
        .Send("again").AssertReplyOneOf(["no", "echo: again"])
        .Test("typed", reply => Assert.Equal("echo: typed", ((IMessageActivity)reply).Text))
        .Send("as activity").AssertReply(MessageFactory.Text("echo: as activity"))
        .AssertNoReply(timeout: 1)
        .StartTestAsync();

    [Fact]
    public async Task AssertReply_OtherText_Throws() =>
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(_adapter, Echo).Test("hi", "something else").StartTestAsync());

    [Fact]
    public async Task AssertReply_Silence_Throws() =>
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("hi").AssertReply("hi", timeout: 1).StartTestAsync());

    [Fact]
    public void Send_NotStarted_DoesNothing()
    {
        _ = new TestFlow(_adapter, (_, _) => throw new InvalidOperationException("It ran.")).Send("hi");

        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public Task SendConversationUpdate_Person_IsTheMemberWhoCame() => new TestFlow(_adapter, async (turn, token) =>
            await turn.SendActivityAsync($"{turn.Activity.Type}: {turn.Activity.MembersAdded.Single().Id}", cancellationToken: token))
        .SendConversationUpdate()
        .AssertReply("conversationUpdate: user1")
        .StartTestAsync();

    [Fact]
    public Task Test_Transcript_IsPlayed() => new TestFlow(_adapter, Echo)
        .Test([Said(RoleTypes.User, "a"), Said(RoleTypes.Bot, "echo: a"), Said(RoleTypes.User, "b"), Said(RoleTypes.Bot, "echo: b")])
        .StartTestAsync();

    [Fact]
    public async Task GetNextReplyAsync_BeforeTheReply_WaitsForIt()
    {
        var reply = _adapter.GetNextReplyAsync(TestContext.Current.CancellationToken);

        await _adapter.SendTextToBotAsync("hi", Echo, TestContext.Current.CancellationToken);

        Assert.Equal("echo: hi", ((IMessageActivity)await reply).Text);
    }

    [Fact]
    public async Task Queue_UpdateAndDelete_ChangeWhatWaits()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var first = await turn.SendActivityAsync("first", cancellationToken: token);
                var second = await turn.SendActivityAsync("second", cancellationToken: token);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" }, token);
                await turn.DeleteActivityAsync(second.Id, token);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("changed", ((IMessageActivity)_adapter.GetNextReply()).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task EnableTrace_Traces_AreKeptOnlyThen(bool enabled, int kept)
    {
        _adapter.EnableTrace = enabled;

        await _adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token), TestContext.Current.CancellationToken);

        Assert.Equal(kept, _adapter.ActiveQueue.Count);
    }

    [Fact]
    public void New_ChannelId_IsThatOfWhatIsSaid() => Assert.Equal("msteams", new TestAdapter("msteams").MakeActivity("hi").ChannelId);

    private static async Task Echo(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync($"echo: {turnContext.Activity.Text}", cancellationToken: cancellationToken);

    private static Activity Said(string role, string text) => new(ActivityTypes.Message) { From = new ChannelAccount(role, role: role), Text = text };
}
