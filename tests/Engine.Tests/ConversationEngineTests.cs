namespace KratomBot.Engine.Tests;

public sealed class ConversationEngineTests
{
    [Fact]
    public async Task AcceptAsync_Message_IsEchoedAndAnswered()
    {
        await using var fixture = await EngineFixture.StartAsync((context, token) => context.SendActivityAsync($"You said {context.Activity.Text}.", cancellationToken: token));

        var receipt = await fixture.SayAsync("hello");
        var outcome = await fixture.OutcomeAsync(receipt);

        Assert.Equal("You said hello.", Some.TextOf(Assert.Single(outcome.Replies)));
        var log = await fixture.LogAsync();
        Assert.Equal(["hello", "You said hello."], log.Select(a => a.Text));
        Assert.Equal(receipt.ActivityId, log[1].ReplyToId);
        Assert.Equal([1, 2], log.Select(a => (int)((Newtonsoft.Json.Linq.JObject)a.ChannelData)["webchat:sequence-id"]!));
    }
}
