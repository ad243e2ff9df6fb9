using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Teams;

public sealed class GroupTests
{
    private const string PrivateChat = "https://teams.microsoft.com/l/chat/0/0?users=28:bot";

    [Theory]
    [InlineData("<at>Kratom Bot</at> does a break help?", "<at>Kratom Bot</at>", "Kratom Bot")]
    [InlineData("<AT>kratom bot</AT> does a break help?", "<at>Kratom Bot</at>", "Kratom Bot")]
    [InlineData("<at>Kratom Bot</at> does a break help?", null, "Kratom Bot")]
    [InlineData("does a break, <at>Kratom Bot</at>, help?", "<at>Kratom Bot</at>", "Kratom Bot")]
    public async Task Mention_OfTheBot_IsNoPartOfTheQuestion(string text, string? written, string name)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        var heard = Heard.Of(await driver.SendAsync(new Activity(ActivityTypes.Message) { Text = text, Entities = [Mention("bot", name, written)] }, Token));

        Assert.Equal(["tolerance-break"], heard.Topics);
    }

    [Theory]
    [InlineData("start a self-check")]
    [InlineData("self-check please, 4 g twice a day for 2 years")]
    [InlineData("start over")]
    [InlineData("what do you know")]
    [InlineData("export")]
    [InlineData("keep for comparison")]
    [InlineData("show my answers")]
    [InlineData("page for the doctor")]
    [InlineData("help")]
    [InlineData("Talk privately")]
    [InlineData("<at>Kratom Bot</at>")]
    public async Task Personal_OpensThePrivateChatInstead(string text)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        var replies = await driver.SendAsync(new Activity(ActivityTypes.Message) { Text = text, Entities = [Mention("bot", "Kratom Bot", "<at>Kratom Bot</at>")] }, Token);

        Assert.Contains("chat with me", Heard.Of(replies).Text, StringComparison.Ordinal);
        Assert.Equal(PrivateChat, Link(replies));
        Assert.Null(await driver.CheckAsync(Token));
        Assert.All(replies, TeamsLimits.Check);
    }

    [Fact]
    public async Task Answer_OffersNothingPersonal_AndItsButtonsAreForWhoAsked()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        var answer = Assert.Single(await driver.SayAsync("what are the stages of tolerance?", Token));

        Assert.DoesNotContain("self-check", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(answer.SuggestedActions.Actions, action => action.Title == "Start a self-check");
        Assert.Equal([driver.UserId], answer.SuggestedActions.To);
    }

    [Fact]
    public async Task Crisis_IsAnsweredInGeneralWithTheWayToAPrivateChat()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        var replies = await driver.SayAsync("I want to kill myself", Token);

        Assert.Equal("crisis", Heard.Of(replies).Level);
        Assert.Equal(PrivateChat, Link(replies));
    }

    [Fact]
    public async Task Feedback_InWords_OffersNothingPersonal()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);
        await driver.SayAsync("what are the stages of tolerance?", Token);

        Assert.DoesNotContain("Start a self-check", Heard.Of(await driver.SayAsync("helpful", Token)).Buttons);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string? Link(IEnumerable<Activity> replies) =>
        (string?)Heard.Of([.. replies]).Cards.SelectMany(card => card.SelectTokens("$..actions[?(@.type == 'Action.OpenUrl')].url")).SingleOrDefault();

    private static Entity Mention(string id, string name, string? text)
    {
        var properties = new JObject { ["mentioned"] = new JObject { ["id"] = id, ["name"] = name } };
        if (text is not null) properties["text"] = text;
        return new Entity("mention") { Properties = properties };
    }
}
