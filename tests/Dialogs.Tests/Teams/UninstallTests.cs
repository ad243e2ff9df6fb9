using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Teams;

public sealed class UninstallTests
{
    [Fact]
    public void Key_IsTheEngines() => Assert.Equal(TurnKeys.ForgetConversation, TurnKeeper.ForgetConversation);

    [Fact]
    public async Task Personal_DeletesAllOfThePersonAndSaysNothing()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("end")) await driver.SayAsync(text, Token);
        await driver.SayAsync("keep for comparison", Token);

        Assert.Empty(await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, Token));

        Assert.Null(await driver.CheckAsync(Token));
        Assert.Null(await driver.StoredAsync($"history/msteams/{driver.UserId}", Token));
        Assert.Null(await driver.StoredAsync($"msteams/users/{driver.UserId}", Token));
        var left = await driver.Services.GetRequiredService<IConversationStore>().FindConversationAsync(new ConversationKey("msteams", driver.ConversationId), Token);
        Assert.True(left!.Reference.IsEmpty);
    }

    [Fact]
    public async Task Personal_InstalledAgain_StartsAnew()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, Token);
        await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, Token);

        Assert.Contains("I am a program", Assert.Single(await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, Token)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActivityTypes.InstallationUpdate)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Group_DeletesItsConversationOnly(string type)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);
        await driver.SayAsync("what is kratom tolerance?", Token);
        await driver.SayAsync("helpful", Token);

        var removed = new Activity(type) { Action = "remove", MembersRemoved = [new ChannelAccount("bot")] };
        Assert.Empty(await driver.SendAsync(removed, Token));

        Assert.Null(await driver.StoredAsync(driver.ConversationStateKey, Token));
        Assert.NotNull(await driver.StoredAsync($"msteams/users/{driver.UserId}", Token));
    }

    [Fact]
    public async Task Group_SomebodyElseLeaves_KeepsAll()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);
        await driver.SayAsync("what is kratom tolerance?", Token);

        await driver.SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("u9")] }, Token);

        Assert.NotNull(await driver.StoredAsync(driver.ConversationStateKey, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
