using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests.Storage.Sqlite;

public sealed class TroubleTests : IDisposable
{
    private readonly StoreFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AcceptAsync_StoreLockedByAnotherProgram_IsUnavailableAndLaterWorks()
    {
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);
        using var other = _file.Connect();

        StoreFile.Run(other, "BEGIN IMMEDIATE");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => fixture.SayAsync("hi"));
        StoreFile.Run(other, "ROLLBACK");

        Assert.Equal(["count 1"], await fixture.AskAsync("hi"));
    }

    [Fact]
    public async Task AcceptAsync_CallerGaveUpWhileLocked_StoresNothing()
    {
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);
        using var other = _file.Connect();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Token);

        StoreFile.Run(other, "BEGIN IMMEDIATE");
        var waiting = fixture.Engine.AcceptAsync(Some.Inbound("hi"), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        StoreFile.Run(other, "ROLLBACK");
        await fixture.Engine.ProbeStoreAsync(Token);

        Assert.Empty(await fixture.LogAsync());
    }

    [Fact]
    public async Task Commit_StoreLockedDuringTheTurn_IsStoredWhenTheLockIsGone()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = new SemaphoreSlim(0);
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(
            async (_, context, token) =>
            {
                started.Release();
                await gate.Task.WaitAsync(token);
                await context.SendActivityAsync(MessageFactory.Text("done"), token);
            },
            store: store);
        using var other = _file.Connect();

        var receipt = await fixture.SayAsync("hi");
        await started.WaitAsync(Token);
        StoreFile.Run(other, "BEGIN IMMEDIATE");
        gate.SetResult();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => fixture.Engine.ProbeStoreAsync(Token));
        StoreFile.Run(other, "ROLLBACK");

        Assert.Equal("done", Some.TextOf(Assert.Single((await fixture.OutcomeAsync(receipt)).Replies)));
    }

    [Fact]
    public async Task AcceptAsync_StoreFull_IsUnavailableAndLosesNothingAcknowledged()
    {
        var acknowledged = new List<string>();
        await using (var store = await _file.OpenAsync(options => options with { MaxBytes = 80 * 4096 }))
        {
            await using var fixture = await EngineFixture.StartAsync((_, _, _) => Task.CompletedTask, store: store);
            var full = await Record.ExceptionAsync(async () =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    await fixture.SayAsync($"{i} {new string('x', 2000)}", $"c{i % 10}");
                    acknowledged.Add($"{i}");
                }
            });
            Assert.IsType<StoreUnavailableException>(full);
            Assert.Contains("full", full.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => fixture.SayAsync(new string('y', 9000), "c0"));
        }

        await using var roomy = await _file.OpenAsync();
        var kept = new List<string>();
        for (var c = 0; c < 10; c++)
            kept.AddRange((await roomy.ReadEventsAsync(Some.Key($"c{c}"), 0, int.MaxValue, Token)).Select(e => Some.TextOf(e).Split(' ')[0]));
        Assert.Superset(acknowledged.ToHashSet(), kept.ToHashSet());
    }

    [Fact]
    public async Task ForgetUser_AfterwardsNoFileHoldsWhatTheySaid()
    {
        const string Secret = "PINEAPPLE-SECRET";
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(
            async (storage, context, token) =>
            {
                await context.SendActivityAsync(MessageFactory.Text(context.Activity.Text), token);
                await storage.WriteAsync(new Dictionary<string, object> { ["notes/1"] = context.Activity.Text }, token);
            },
            store: store, types: types => types.Document<string>("notes", DocumentLifetime.UntilForgotten));
        // Long enough for overflow pages, and more of it than one page holds.
        for (var i = 0; i < 20; i++) await fixture.AskAsync(string.Concat(Enumerable.Repeat(Secret, 400)), "mine");
        await fixture.AskAsync("ORANGE-PUBLIC", "other", "u2");
        Assert.True(Holds(Secret));

        await fixture.Engine.ForgetUserAsync(new UserKey("directline", "u1"), Token);

        Assert.False(Holds(Secret));
        Assert.True(Holds("ORANGE-PUBLIC"));
        Assert.Null(await fixture.Engine.FindConversationAsync(Some.Key("mine"), Token));
        Assert.Equal(["ORANGE-PUBLIC", "ORANGE-PUBLIC"], (await fixture.LogAsync("other")).Select(a => a.Text));
    }

    public void Dispose() => _file.Dispose();

    private bool Holds(string text) => _file.Bytes().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}
