using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Safety;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Knowledge.Insights;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Safety;

public sealed class SafetyMiddlewareTests
{
    [Fact]
    public async Task Registered_IsTheFirstMiddleware()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);

        Assert.IsType<SafetyMiddleware>(driver.Services.GetServices<IMiddleware>().First());
    }

    [Theory]
    [InlineData("I want to kill myself", "crisis")]
    [InlineData("my friend is not breathing and his lips are blue", "emergency")]
    public async Task Turn_WithAStateThatCannotBeRead_StillGetsItsReply(string text, string level)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var content = driver.Services.GetRequiredService<LiveContent>();
        var states = new Dialogs.State.BotStates(new BrokenStorage());
        var adapter = new TestAdapter();
        adapter.Use(new SafetyMiddleware(content, new TurnKeeper(content, states, new DialogOptions(), driver.Time), new InsightsReader(new LocalTextInsights())));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = text, ChannelId = "test", From = new("u"), Conversation = new(id: "c") }, (_, _) => Task.CompletedTask, Token);

        Assert.Equal(level, Heard.Of((Activity)adapter.GetNextReply()).Level);
    }

    [Fact]
    public async Task Sticky_InAGroup_IsOnlyForWhoSaidIt()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);
        Assert.Equal("crisis", await LevelAsync(driver, "I want to kill myself"));

        driver.UserId = "u2";
        Assert.Equal("none", await LevelAsync(driver, "what is kratom tolerance?"));
        driver.UserId = "u1";
        Assert.Equal("crisis", await LevelAsync(driver, "what is kratom tolerance?"));
    }

    [Theory]
    [InlineData("lol jk")]
    [InlineData("I was only joking")]
    [InlineData("no")]
    [InlineData("everything is fine")]
    public async Task Sticky_AfterFreeText_Stays(string text)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await driver.SayAsync("I want to kill myself", Token);

        await driver.SayAsync(text, Token);

        Assert.Equal("crisis", await LevelAsync(driver, "hello"));
    }

    [Fact]
    public async Task Sticky_OnEveryLaterTurn_BeginsWithTheReminder()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await driver.SayAsync("I want to kill myself", Token);
        var reminder = Heard.Of((await driver.SayAsync("hello", Token))[0]).Text.Split('\n')[0];

        foreach (var text in new[] { "what are the stages of tolerance?", "start a self-check", "help", "what do you know", "xyzzy" })
            Assert.StartsWith(reminder, Heard.Of((await driver.SayAsync(text, Token))[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sticky_ForAmounts_KeepsTheTopicsClosed()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await driver.SayAsync("I want to kill myself", Token);

        var heard = Heard.Of((await driver.SayAsync("Enhancing potency", Token))[0]);

        Assert.DoesNotContain("enhancing-potency", heard.Topics);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string?> LevelAsync(ConversationDriver driver, string text) => Heard.Of((await driver.SayAsync(text, Token))[0]).Level;

    private sealed class BrokenStorage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException();

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => throw new IOException();

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException();
    }
}
