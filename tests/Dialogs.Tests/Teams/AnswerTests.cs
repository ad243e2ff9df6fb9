using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Engine;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Teams;

public sealed class AnswerTests
{
    [Fact]
    public async Task Answer_CitesTheArticleAndAsksForFeedback()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        var answer = Assert.Single(await driver.SayAsync("what are the stages of tolerance?", Token));

        Assert.Contains("* [1]", answer.Text, StringComparison.Ordinal);
        var message = Assert.Single(answer.Entities, entity => entity.Type == "https://schema.org/Message").Properties;
        Assert.Equal("Kratom Tolerance – Symptoms, Causes, and Solutions", (string)message.SelectToken("citation[0].appearance.name")!);
        Assert.Equal("", (string)message["@id"]!);
        Assert.True((bool)JObject.FromObject(answer.ChannelData)["feedbackLoopEnabled"]!);
        Assert.InRange(answer.SuggestedActions.Actions.Count, 1, 3);
        Assert.All(answer.SuggestedActions.Actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, (string)action.Value)));
    }

    [Fact]
    public async Task TwoAnswers_AreMarkedEach()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        var answer = (await driver.SayAsync("what is tolerance and does a break help?", Token))[0];

        var positions = answer.Entities[0].Properties.SelectTokens("citation[*].position").Select(position => (int)position).ToArray();
        Assert.Equal([1, 2], positions);
        Assert.All(positions, position => Assert.Contains($"[{position}]", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryAnswer_KeepsTheLimitsOfTeams()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        var content = driver.Services.GetRequiredService<Dialogs.Root.LiveContent>().Current;

        foreach (var topic in content.Faq.Content.Topics)
        {
            await driver.SayAsync(topic.Title, Token);
            foreach (var message in (await driver.SayAsync("tell me more", Token)).Concat(await driver.SayAsync("where does it say that?", Token)))
                TeamsLimits.Check(message);
        }
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"nice\"}"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike"}}""")]
    public async Task Feedback_IsNotedWithoutAMessage(string value)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("what are the stages of tolerance?", Token);

        var outcome = await driver.OutcomeAsync(Submit(value), Token);

        Assert.Equal((200, "{}"), (outcome.InvokeStatus, System.Text.Encoding.UTF8.GetString(outcome.InvokeBody.Span)));
        Assert.Empty(outcome.Replies);
        Assert.Contains("ratings of answers: 1", Heard.Of((await driver.SayAsync("what do you know", Token))[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""[]""")]
    public async Task Feedback_OfAnotherForm_Is400(string value)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        Assert.Equal(400, (await driver.OutcomeAsync(Submit(value), Token)).InvokeStatus);
    }

    [Fact]
    public async Task Feedback_ThatSpeaksOfACrisis_IsAnsweredByHelp()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("what are the stages of tolerance?", Token);

        var outcome = await driver.OutcomeAsync(Submit("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"I want to kill myself\"}"}}"""), Token);

        Assert.Equal(200, outcome.InvokeStatus);
        Assert.Equal("crisis", Heard.Of(ActivityJson.Read(Assert.Single(outcome.Replies).Activity.Span)).Level);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Activity Submit(string value) => new(ActivityTypes.Invoke) { Name = "message/submitAction", Value = JToken.Parse(value) };
}
