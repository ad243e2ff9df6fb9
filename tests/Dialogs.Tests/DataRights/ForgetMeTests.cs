using System.Text;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.DataRights;

public sealed class ForgetMeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-forget-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Key_IsTheEngines() => Assert.Equal(TurnKeys.ForgetUser, TurnKeeper.ForgetUser);

    [Fact]
    public async Task ForgetMe_LeavesNoByteOfThePersonInTheFile()
    {
        await using var store = new SqliteConversationStore(new SqliteStoreOptions { Path = Path.Combine(_folder.FullName, "bot.db") });
        await using var driver = await ConversationDriver.StartAsync(services => services.AddSingleton<IConversationStore>(store), Token);
        foreach (var text in PlainAnswers.UpTo("end")) await driver.SayAsync(text, Token);
        await driver.SayAsync("keep for comparison", Token);
        await driver.SayAsync("what is the capital of Portugal, asks zebrafish?", Token);
        await driver.SayAsync("yes", Token);
        await driver.SayAsync("what are the stages of tolerance?", Token);
        await driver.SayAsync("helpful", Token);
        var run = (await driver.CheckAsync(Token))!.RunId;
        Assert.True(IsInFile("zebrafish") && IsInFile(run) && IsInFile("little-weaker"));

        var replies = await driver.SayAsync("forget me", Token);

        Assert.Equal([ActivityTypes.Message, ActivityTypes.Event], replies.Select(reply => reply.Type));
        Assert.False(IsInFile("zebrafish"), "the kept question");
        Assert.False(IsInFile(run), "the run");
        Assert.False(IsInFile("little-weaker"), "an answer");
        Assert.False(IsInFile("stages of tolerance?"), "the transcript");
        Assert.True(await store.IsTokenRevokedAsync(new UserKey(driver.ChannelId, driver.UserId).ToString(), Token));
    }

    [Fact]
    public async Task ForgetMe_InOneConversation_RemovesThePersonsOthers()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);
        driver.ConversationId = "c2";
        await driver.SayAsync("hello", Token);

        await driver.SayAsync("forget me", Token);

        driver.ConversationId = "c1";
        Assert.Null(await driver.CheckAsync(Token));
    }

    [Fact]
    public async Task ForgetMe_LeavesOtherPeopleAlone()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);
        (driver.ConversationId, driver.UserId) = ("c2", "u2");
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);

        await driver.SayAsync("forget me", Token);

        (driver.ConversationId, driver.UserId) = ("c1", "u1");
        Assert.NotNull(await driver.CheckAsync(Token));
    }

    [Fact]
    public async Task Retention_Swept_LeavesOnlyWhatWasConsentedTo()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        foreach (var text in PlainAnswers.UpTo("end")) await driver.SayAsync(text, Token);
        await driver.SayAsync("keep for comparison", Token);
        var store = driver.Services.GetRequiredService<IConversationStore>();

        driver.Time.Advance(TimeSpan.FromHours(25));
        await store.SweepAsync(driver.Time.GetUtcNow() - TimeSpan.FromHours(24), driver.Time.GetUtcNow(), Token);

        Assert.Null(await driver.CheckAsync(Token));
        Assert.NotNull(await driver.StoredAsync($"history/{driver.ChannelId}/{driver.UserId}", Token));
    }

    [Fact]
    public async Task KeptQuestion_AfterTheRetention_BelongsToNobody()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await driver.SayAsync("what is the capital of Portugal?", Token);
        await driver.SayAsync("yes", Token);
        var person = (IDictionary<string, object>)(await driver.StoredAsync($"{driver.ChannelId}/users/{driver.UserId}", Token))!;
        var key = Assert.Single(((PersonState)person[PersonState.Property]).Links).Key;
        var store = driver.Services.GetRequiredService<IConversationStore>();

        driver.Time.Advance(TimeSpan.FromHours(25));
        await store.SweepAsync(driver.Time.GetUtcNow() - TimeSpan.FromHours(24), driver.Time.GetUtcNow(), Token);
        await driver.SayAsync("forget me", Token);

        Assert.Equal("what is the capital of Portugal?", Assert.IsType<KeptQuestion>(await driver.StoredAsync(key, Token)).Text);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private bool IsInFile(string text) => _folder.EnumerateFiles("bot.db*").Where(file => file.Extension != ".lock").Any(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
