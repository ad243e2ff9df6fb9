using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Teams;

/// <summary>Coming, and what a channel reports besides messages.</summary>
public sealed class PresenceTests
{
    private const string Notice = "your organisation may keep";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Welcome_AfterTwoEvents_IsSaidOnce(bool isGroup)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup, Token);

        var first = await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, Token);
        var second = await driver.SendAsync(Added("u1", "bot"), Token);

        Assert.Contains(Notice, Assert.Single(first).Text, StringComparison.Ordinal);
        Assert.Empty(second);
        Assert.DoesNotContain(Notice, (await driver.SayAsync("what is kratom tolerance?", Token))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Welcome_InATeam_IsOnlyForTheBotsOwnComing()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        Assert.Empty(await driver.SendAsync(Added("u7"), Token));
        Assert.Single(await driver.SendAsync(Added("bot"), Token));
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task Upgrade_OfTheApp_ChangesNothing(string action)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);

        Assert.Empty(await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action }, Token));
        Assert.NotNull(await driver.CheckAsync(Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notice_WithoutAWelcome_ComesBeforeTheFirstAnswerOnly(bool isGroup)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup, Token);

        Assert.Contains(Notice, (await driver.SayAsync("what is kratom tolerance?", Token))[0].Text.Split("\n\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Notice, (await driver.SayAsync("does a break help?", Token))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_DoesNotDelayHelp()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        Assert.DoesNotContain(Notice, (await driver.SayAsync("he took a lot and I can't wake him up", Token))[0].Text, StringComparison.Ordinal);
        Assert.Contains(Notice, (await driver.SayAsync("what is kratom tolerance?", Token))[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingElse")]
    public async Task OtherActivities_InTheMiddleOfAnything_AreIgnored(string type)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);
        driver.Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await driver.SendAsync(new Activity(type) { Text = "what is kratom tolerance?", ReactionsAdded = [new MessageReaction("like")] }, Token));
        Assert.Equal("lasting", (await driver.CheckAsync(Token))!.Current);
    }

    [Fact]
    public async Task Edit_ThatSpeaksOfACrisis_IsHeard()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);

        Assert.Equal("crisis", Heard.Of(await driver.SendAsync(new Activity(ActivityTypes.MessageUpdate) { Text = "I want to kill myself" }, Token)).Level);
    }

    [Fact]
    public async Task HelpLines_AreThoseOfTheClientsCountry()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        var client = new Entity("clientInfo") { Properties = JObject.Parse("""{"locale":"en-US","country":"DE","timezone":"Europe/Berlin"}""") };

        var help = (await driver.SendAsync(new Activity(ActivityTypes.Message) { Text = "I need help now", Entities = [client] }, Token))[0];

        Assert.Contains("TelefonSeelsorge", help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("988", help.Text, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Activity Added(params string[] members) =>
        new(ActivityTypes.ConversationUpdate) { MembersAdded = [.. members.Select(member => new ChannelAccount(member))] };
}
