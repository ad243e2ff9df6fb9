using System.Collections.Concurrent;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Postgres;
using KratomBot.Testing;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests.Storage.Postgres;

/// <summary>Several nodes on one database, here in one process.</summary>
public sealed class NodesTests(PostgresFixture postgres)
{
    /// <summary>For what must not depend on a lease that ends, or on a look now and then.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_OnOneNode_WakesWhoWatchesOnAnother()
    {
        await using var pair = await PairAsync(CountingBot.TurnAsync);

        var receipt = await pair.A.SayAsync("hello");

        Assert.Equal("count 1", Some.TextOf(Assert.Single((await pair.B.OutcomeAsync(receipt)).Replies)));
    }

    [Fact]
    public async Task Commit_AfterTheListeningConnectionWasCut_IsSeenAllTheSame()
    {
        await using var pair = await PairAsync(CountingBot.TurnAsync);
        await pair.A.AskAsync("one");

        for (var i = 2; i < 6; i++)
        {
            await PostgresServer.ExecuteAsync(pair.Database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
            var receipt = await pair.A.SayAsync($"{i}");
            Assert.Equal($"count {i}", Some.TextOf(Assert.Single((await pair.B.OutcomeAsync(receipt)).Replies)));
        }
    }

    [Fact]
    public async Task Message_OfANodeThatDied_IsAnsweredByAnotherWhenTheLeaseIsOver()
    {
        var database = await postgres.CreateDatabaseAsync();
        Accepted accepted;
        await using (var dead = await PostgresFixture.OpenAsync(database, options => options with { Lease = Long }))
            accepted = await dead.AcceptAsync(Entry("one"), startNow: true, Token);
        await using var store = await PostgresFixture.OpenAsync(database, options => options with { Lease = TimeSpan.FromSeconds(1) });
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);
        await fixture.SayAsync("two");
        Assert.Null(await store.ReadOutcomeAsync(Some.Key(), 1, Token));

        await PostgresServer.ExecuteAsync(database, "UPDATE claims SET until = clock_timestamp()");

        Assert.Equal("count 1", Some.TextOf(Assert.Single((await fixture.OutcomeAsync(accepted.Receipt)).Replies)));
        Assert.Equal(["count 3"], await fixture.AskAsync("three"));
    }

    [Fact]
    public async Task Stop_OfANode_HandsOverAtOnceWhatItCannotFinish()
    {
        var blocked = new ConcurrentDictionary<string, bool>();
        await using var pair = await PairAsync(
            async (storage, context, token) =>
            {
                // The first attempt never ends, as on a node that is told to stop at a bad moment.
                if (context.Activity.Text == "slow" && blocked.TryAdd("slow", true)) await new TaskCompletionSource().Task.WaitAsync(token);
                await CountingBot.TurnAsync(storage, context, token);
            },
            options => options.DrainLimit = TimeSpan.FromMilliseconds(100));
        var slow = await pair.A.SayAsync("slow");
        var waiting = await pair.A.SayAsync("next");
        while (!blocked.ContainsKey("slow")) await Task.Yield();

        await pair.A.Engine.StopAsync(Token);

        Assert.Equal("count 1", Some.TextOf(Assert.Single((await pair.B.OutcomeAsync(slow)).Replies)));
        Assert.Equal("count 2", Some.TextOf(Assert.Single((await pair.B.OutcomeAsync(waiting)).Replies)));
    }

    [Fact]
    public async Task Commit_OfANodeThatWasTakenForDead_ChangesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var late = await PostgresFixture.OpenAsync(database);
        await using var other = await PostgresFixture.OpenAsync(database);
        var turn = (await late.AcceptAsync(Entry("one"), startNow: true, Token)).Turn!;
        await PostgresServer.ExecuteAsync(database, "UPDATE claims SET until = '-infinity'");
        var taken = Assert.Single(await other.RecoverAsync(Token));
        await late.AcceptAsync(Entry("two"), startNow: true, Token);

        var first = await other.CommitAsync(new TurnCommit { Turn = taken, At = Now }, Token);
        var second = await late.CommitAsync(new TurnCommit { Turn = turn, At = Now }, Token);

        Assert.Equal((CommitStatus.Stored, "two"), (first.Status, first.Next!.ActivityId));
        Assert.Equal(new Committed(CommitStatus.Gone, null), second);
        Assert.Empty(await late.RecoverAsync(Token));
    }

    [Fact]
    public async Task Outbox_ClaimedByManyNodesAtOnce_GivesEachReplyToOne()
    {
        const int Replies = 40;
        await using var store = await PostgresFixture.OpenAsync(await postgres.CreateDatabaseAsync());
        for (var i = 0; i < Replies; i++)
        {
            var turn = (await store.AcceptAsync(Entry($"{i}", $"c{i}") with { Route = ReplyRoute.Connector }, startNow: true, Token)).Turn!;
            var reply = new ReplyDraft(ReplyKind.Send, $"r{i}", new EventDraft("{}"u8.ToArray(), Sequenced: false));
            await store.CommitAsync(new TurnCommit { Turn = turn, Replies = [reply], At = Now }, Token);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ClaimOutboxAsync(null, Now, Replies / 4, Token)));

        var ids = claims.SelectMany(claim => claim.Items).Select(item => item.ActivityId).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Schedule_ReadByTwoNodes_IsGivenToOne()
    {
        await using var store = await PostgresFixture.OpenAsync(await postgres.CreateDatabaseAsync());
        var turn = (await store.AcceptAsync(Entry("one"), startNow: true, Token)).Turn!;
        await store.CommitAsync(new TurnCommit { Turn = turn, Schedule = [new ScheduleChange("s", "wake", default, Now)], At = Now }, Token);

        var reads = await Task.WhenAll(store.ReadDueAsync(Now, 10, Token), store.ReadDueAsync(Now, 10, Token));

        Assert.Single(reads.SelectMany(read => read.Items));
    }

    [Fact]
    public async Task ShareUsage_OfTwoNodes_EachHearsTheOthersCounts()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var a = await PostgresFixture.OpenAsync(database);
        await using var b = await PostgresFixture.OpenAsync(database);

        await a.ShareUsageAsync(new Dictionary<string, int> { ["x"] = 2, ["y"] = 1 }, Token);
        var heard = await b.ShareUsageAsync(new Dictionary<string, int> { ["x"] = 3 }, Token);
        // In the rare case that a minute begins in between, it begins with nothing.
        if (heard.Count > 0) Assert.Equal([("x", 2), ("y", 1)], heard.OrderBy(count => count.Key).Select(count => (count.Key, count.Others)));
        Assert.All(await a.ShareUsageAsync(new Dictionary<string, int>(), Token), count => Assert.Equal(("x", 3), (count.Key, count.Others)));
    }

    private static InboxEntry Entry(string text, string conversation = "c1") => new()
    {
        Conversation = Some.Key(conversation),
        User = new UserKey("directline", "u1"),
        Route = ReplyRoute.EventLog,
        CreatesConversation = true,
        ActivityId = text,
        Activity = ActivityJson.Write(Some.Message(text, conversation)),
        At = Now,
    };

    private async Task<Pair> PairAsync(Func<TurnStorage, ITurnContext, CancellationToken, Task> bot, Action<EngineOptions>? options = null)
    {
        var database = await postgres.CreateDatabaseAsync();
        var (a, b) = (await NodeAsync(), await NodeAsync());
        return new Pair(database, a.Store, a.Fixture, b.Store, b.Fixture);

        async Task<(PostgresConversationStore Store, EngineFixture Fixture)> NodeAsync()
        {
            var store = await PostgresFixture.OpenAsync(database, with => with with { Lease = Long });
            return (store, await EngineFixture.StartAsync(bot, one => { one.LostNewsInterval = Long; options?.Invoke(one); }, store));
        }
    }

    private sealed record Pair(string Database, PostgresConversationStore StoreA, EngineFixture A, PostgresConversationStore StoreB, EngineFixture B) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await A.DisposeAsync();
            await B.DisposeAsync();
            await StoreA.DisposeAsync();
            await StoreB.DisposeAsync();
        }
    }
}
