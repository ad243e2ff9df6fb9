using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Root;

public sealed class TeamsTests
{
    [Fact]
    public async Task Answer_CitesTheArticleAndAsksForFeedback()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        var answer = (await driver.SayAsync("what are the stages of tolerance?", Token))[0];

        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Kratom Tolerance – Symptoms, Causes, and Solutions", (string)answer.Entities[0].Properties.SelectToken("citation[0].appearance.name")!);
        Assert.True((bool)JObject.FromObject(answer.ChannelData)["feedbackLoopEnabled"]!);
        Assert.InRange(answer.SuggestedActions.Actions.Count, 1, 3);
    }

    [Fact]
    public async Task Feedback_BySubmitAction_IsNotedWithoutAMessage()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("what are the stages of tolerance?", Token);

        var replies = await driver.SendAsync(
            new Activity(ActivityTypes.Invoke) { Name = "message/submitAction", Value = JObject.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""") }, Token);

        Assert.DoesNotContain(replies, reply => reply.Type == ActivityTypes.Message);
        Assert.Contains("ratings of answers: 1", Heard.Of((await driver.SayAsync("what do you know", Token))[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Welcome_AfterTwoEvents_IsSaidOnce()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        var first = await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, Token);
        var second = await driver.JoinAsync(Token);

        Assert.Contains("your organisation may keep", first[0].Text, StringComparison.Ordinal);
        Assert.Empty(second);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingElse")]
    public async Task OtherActivities_AreIgnoredWithoutError(string type)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        Assert.Empty(await driver.SendAsync(new Activity(type) { Text = "what is kratom tolerance?" }, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
