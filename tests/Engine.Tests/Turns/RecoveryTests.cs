using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.Turns;

public sealed class RecoveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_AfterDispose_EndsWithoutAComplaint()
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync);
        await fixture.AskAsync("one");
        await fixture.Engine.DisposeAsync();

        Assert.Null(await Record.ExceptionAsync(() => fixture.Engine.StopAsync(Token)));
    }

    [Fact]
    public async Task Start_MessagesThatWereNotFinished_AreAnsweredInOrder()
    {
        var store = SqliteConversationStore.InMemory();
        await AbandonAsync(store, "one", attempts: 1);
        await AbandonAsync(store, "two", attempts: 0);

        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);

        Assert.Equal(["count 3"], await fixture.AskAsync("three"));
        Assert.Equal(["count 1", "count 2", "count 3"], (await fixture.LogAsync()).Select(a => a.Text).Where(text => text.StartsWith("count", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Start_TurnThatEndedTheProcessAgainAndAgain_IsGivenUpAndOthersGoOn()
    {
        var store = SqliteConversationStore.InMemory();
        var receipt = await AbandonAsync(store, "poison", attempts: 9);

        await using var fixture = await EngineFixture.StartAsync(
            (_, context, token) => context.Activity.Text == "poison" ? throw new InvalidOperationException() : context.SendActivityAsync(MessageFactory.Text("fine"), token),
            options => options.Apology = _ => MessageFactory.Text("sorry"), store);

        var outcome = await fixture.OutcomeAsync(receipt);
        Assert.Equal((true, "sorry"), (outcome.IsDead, Some.TextOf(Assert.Single(outcome.Replies))));
        Assert.Equal("ProcessEnded", Assert.Single(await store.ReadDeadTurnsAsync(10, Token)).Failure);
        Assert.Equal(["fine"], await fixture.AskAsync("hello"));
    }

    [Fact]
    public async Task Stop_TurnIsRunning_FinishesItAndLeavesTheRestForTheNextStart()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = new SemaphoreSlim(0);
        using var file = new StoreFile();
        await using (var store = await file.OpenAsync())
        {
            await using var fixture = await EngineFixture.StartAsync(
                async (_, context, token) =>
                {
                    started.Release();
                    await gate.Task.WaitAsync(token);
                    await context.SendActivityAsync(MessageFactory.Text("re " + context.Activity.Text), token);
                },
                store: store);
            await fixture.SayAsync("one");
            await fixture.SayAsync("two");
            await started.WaitAsync(Token);

            var stopping = fixture.Engine.StopAsync(Token);
            await fixture.SayAsync("three");
            gate.SetResult();
            await stopping;

            Assert.Equal(["one", "two", "three", "re one"], (await fixture.LogAsync()).Select(a => a.Text));
        }

        await using var again = await file.OpenAsync();
        var left = Assert.Single(await again.RecoverAsync(Token));
        Assert.Equal(0, left.Attempts);
        await using var later = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: again);
        Assert.Equal(["count 3"], await later.AskAsync("four"));
    }

    [Fact]
    public async Task Stop_TurnDoesNotEnd_IsCutOffAfterTheLimitAndRunAgainLater()
    {
        var time = new FakeTimeProvider();
        using var started = new SemaphoreSlim(0);
        await using var fixture = await EngineFixture.StartAsync(
            async (_, _, _) =>
            {
                started.Release();
                await new TaskCompletionSource().Task;
            },
            options => options.TurnLimit = TimeSpan.FromHours(1), time: time);
        await fixture.SayAsync("one");
        await started.WaitAsync(Token);

        var stopping = fixture.Engine.StopAsync(Token);
        while (!stopping.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await stopping;

        Assert.Single(await fixture.Store.RecoverAsync(Token));
    }

    /// <summary>A process that took a message, began its turn so often, and ended each time.</summary>
    private static async Task<Receipt> AbandonAsync(SqliteConversationStore store, string text, int attempts)
    {
        var message = Some.Message(text);
        var accepted = await store.AcceptAsync(
            new InboxEntry
            {
                Conversation = Some.Key(),
                User = new UserKey("directline", "u1"),
                Route = ReplyRoute.EventLog,
                CreatesConversation = true,
                ActivityId = text,
                Activity = ActivityJson.Write(message),
                At = DateTimeOffset.UnixEpoch.AddYears(60),
            },
            startNow: false, Token);
        var turn = accepted.Turn;
        for (var i = 0; i < attempts; i++) turn = await store.BeginAttemptAsync(turn!, count: true, Token);
        return accepted.Receipt;
    }
}
