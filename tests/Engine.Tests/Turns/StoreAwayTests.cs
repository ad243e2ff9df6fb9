using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Engine.Tests.Turns;

public sealed class StoreAwayTests
{
    [Theory]
    [InlineData(nameof(IConversationStore.ReadStateAsync))]
    [InlineData(nameof(IConversationStore.CommitAsync))]
    public async Task Turn_StoreIsAwayForFiveTries_IsAnsweredOnceAndCountsAgainstNobody(string call)
    {
        var (failures, turns) = (0, 0);
        var store = StoreProxy.Before(SqliteConversationStore.InMemory(), name =>
        {
            if (name == call && failures++ < 5) throw new StoreUnavailableException();
        });
        await using var fixture = await EngineFixture.StartAsync(
            (storage, context, token) =>
            {
                turns++;
                return CountingBot.TurnAsync(storage, context, token);
            },
            options => options.Attempts = _ => 1, store);

        Assert.Equal(["count 1"], await fixture.AskAsync("hello"));
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task BackgroundWork_FailsOnce_GoesOn()
    {
        var failed = false;
        var delivered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = StoreProxy.Before(SqliteConversationStore.InMemory(), name =>
        {
            if (name != nameof(IConversationStore.ClaimOutboxAsync) || failed) return;
            failed = true;
            throw new InvalidOperationException("A mistake.");
        });
        await using var fixture = await EngineFixture.StartAsync(
            CountingBot.TurnAsync,
            options => options.Outbox.Deliver = (_, _) =>
            {
                delivered.SetResult();
                return Task.FromResult(DeliveryResult.FromStatus(200));
            },
            store);

        await fixture.SayAsync("hello", route: ReplyRoute.Connector);

        await delivered.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
