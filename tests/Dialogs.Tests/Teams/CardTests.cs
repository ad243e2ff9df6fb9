using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Teams;

public sealed class CardTests
{
    [Fact]
    public async Task SelfCheck_ByCardsAlone_ReachesItsResultWithinTheLimits()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        var heard = Heard.Of(await driver.SayAsync("start a self-check", Token));

        for (var step = heard.Step; step is not null; step = heard.Step)
        {
            // The amount is typed; all else is pressed.
            var replies = heard.Cards is [var card]
                ? await driver.SubmitAsync(heard.Submit(Button(step, card), ["None of these"])!, Token)
                : await driver.SayAsync("skip", Token);
            Assert.All(replies, TeamsLimits.Check);
            heard = Heard.Of(replies);
            Assert.NotEqual(step, heard.Step);
        }

        Assert.Equal(Dialogs.State.CheckPhase.Finished, (await driver.CheckAsync(Token))!.Phase);
    }

    [Fact]
    public async Task Choices_AreAlsoListedAsText()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("effect")) await driver.SayAsync(text, Token);

        var heard = Heard.Of(await driver.SayAsync("repeat that", Token));

        Assert.Contains("3. Clearly weaker", heard.Text, StringComparison.Ordinal);
        Assert.Contains("3. Clearly weaker", (string)heard.Cards[0]["fallbackText"]!, StringComparison.Ordinal);
        Assert.Equal("lasting", Heard.Of(await driver.SayAsync("3", Token)).Step);
    }

    [Theory]
    [InlineData("Skip", "earlier question")]
    [InlineData("A little weaker", "earlier question")]
    public async Task Button_OfAnEarlierQuestion_IsKnownAsOld(string button, string said)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("effect")) await driver.SayAsync(text, Token);
        var effect = Heard.Of(await driver.SayAsync("repeat that", Token));
        await driver.SubmitAsync(effect.Submit("A little weaker", [])!, Token);

        var heard = Heard.Of(await driver.SubmitAsync(effect.Submit(button, [])!, Token));

        Assert.Contains(said, heard.Text, StringComparison.Ordinal);
        Assert.Equal("lasting", heard.Step);
    }

    [Fact]
    public async Task Skip_OfThePresentCard_Skips()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("effect")) await driver.SayAsync(text, Token);
        var effect = Heard.Of(await driver.SayAsync("repeat that", Token));

        Assert.Equal("lasting", Heard.Of(await driver.SubmitAsync(effect.Submit("Skip", [])!, Token)).Step);
        Assert.False((await driver.CheckAsync(Token))!.Answers.Find("effect")!.IsGiven);
    }

    [Fact]
    public async Task Card_CarriesRunAndQuestionInEveryButton()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("co-use")) await driver.SayAsync(text, Token);

        var heard = Heard.Of(await driver.SayAsync("repeat that", Token));

        var run = (await driver.CheckAsync(Token))!.RunId;
        var buttons = heard.Cards[0].SelectTokens("$..actions[*].data").Cast<JObject>().ToArray();
        Assert.Equal(3, buttons.Length);
        Assert.All(buttons, data => Assert.Equal((run, "co-use"), ((string)data["runId"]!, (string)data["step"]!)));
    }

    private static string Button(string step, JObject card) => step switch
    {
        "age" => "18 or older",
        "consent" => "Yes, go on",
        _ => (string)card.SelectTokens("$..actions[*].title").First()!,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
