namespace KratomBot.Engine.Tests.Turns;

public sealed class IdleConversationTests
{
    [Fact]
    public async Task Conversations_ThatAreIdle_HoldNoMemory()
    {
        const int Many = 3000;
        // The promise. Nothing is held for a conversation; what is counted is what the store and the runtime keep for themselves.
        const int Promised = 4 * 1024;
        using var file = new StoreFile();
        await using var store = await file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);
        await TalkAsync("warm", 300);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await TalkAsync("idle", Many);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.True((after - before) / Many < Promised, $"{(after - before) / Many} bytes a conversation");

        Task TalkAsync(string name, int count) =>
            Parallel.ForAsync(0, count, TestContext.Current.CancellationToken, async (i, _) => await fixture.AskAsync("hello", $"{name}{i}"));
    }
}
