using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests.Storage;

/// <content>What becomes of turns: committed, conflicting, recovered, released, failed.</content>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task Commit_WritesAllAndHandsOutTheNext()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.AcceptAsync(Entry(C1, "a2"), startNow: true, Token);

        var committed = await Store.CommitAsync(
            Commit(turn) with { State = [Write("k", 0, "{}")], Replies = [Reply("r1"), Reply("r2")], InvokeResponse = "{\"status\":202}"u8.ToArray(), StartNext = true }, Token);

        Assert.Equal(CommitStatus.Stored, committed.Status);
        Assert.Equal(("a2", 1, true), (committed.Next!.ActivityId, committed.Next.Attempts, committed.Next.Counted));
        Assert.Equal([1, 2, 3, 4], (await Store.ReadEventsAsync(C1, 0, 10, Token)).Select(e => e.Sequence));
        Assert.Equal([3, 4], (await Store.ReadEventsAsync(C1, 2, 10, Token)).Select(e => e.Sequence));
        var outcome = await Store.ReadOutcomeAsync(C1, 1, Token);
        Assert.Equal((202, false), (outcome!.InvokeStatus, outcome.IsDead));
        Assert.Equal([3, 4], outcome.Replies.Select(e => e.Sequence));
        Assert.Null(await Store.ReadOutcomeAsync(C1, 2, Token));
        Assert.Equal("{}", Text(Assert.Single(await Store.ReadStateAsync(["k", "missing"], Start, Token)).Value));
    }

    [Fact]
    public async Task Commit_AgainAfterItSucceeded_IsGone()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Replies = [Reply("r")] }, Token);

        Assert.Equal(CommitStatus.Gone, (await Store.CommitAsync(Commit(turn) with { Replies = [Reply("r")] }, Token)).Status);
        Assert.Equal(2, (await Store.ReadEventsAsync(C1, 0, 10, Token)).Count);
    }

    [Fact]
    public async Task ListState_Prefix_GivesWhatBeginsWithItInOrder()
    {
        await Store.WriteStateAsync([Write("kept/b", null, "2"), Write("kept/a", null, "1"), Write("kept/\u00e9", null, "3"), Write("kept", null, "4"), Write("keptx", null, "5")], Start, Token);

        Assert.Equal(["1", "2", "3"], (await Store.ListStateAsync("kept/", 10, Start, Token)).Select(row => Text(row.Value)));
        Assert.Equal(["1"], (await Store.ListStateAsync("kept/", 1, Start, Token)).Select(row => Text(row.Value)));
    }

    [Fact]
    public async Task Commit_StateChangedMeanwhile_WritesNothing()
    {
        await Store.WriteStateAsync([Write("k", null, "1")], Start, Token);
        var version = (await Store.ReadStateAsync(["k"], Start, Token))[0].Version;
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.WriteStateAsync([Write("k", null, "2")], Start, Token);

        var committed = await Store.CommitAsync(Commit(turn) with { State = [Write("other", 0, "3"), Write("k", version, "3")], Replies = [Reply("r")] }, Token);

        Assert.Equal(CommitStatus.Conflict, committed.Status);
        Assert.Equal(["2"], (await Store.ReadStateAsync(["k", "other"], Start, Token)).Select(row => Text(row.Value)));
        Assert.Single(await Store.ReadEventsAsync(C1, 0, 10, Token));
    }

    [Fact]
    public async Task Commit_OfAnOlderVersion_WritesNothing()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;

        Assert.Equal(CommitStatus.Conflict, (await Store.CommitAsync(Commit(turn with { Version = turn.Version - 1 }), Token)).Status);
        var fresh = await Store.BeginAttemptAsync(turn with { Version = turn.Version - 1 }, count: false, Token);
        Assert.Equal((turn.Version, 1), (fresh!.Version, fresh.Attempts));
        Assert.Equal(CommitStatus.Stored, (await Store.CommitAsync(Commit(fresh), Token)).Status);
    }

    [Fact]
    public async Task Commit_OfAConversationForgottenAndBegunAgain_WritesNothing()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.ForgetConversationAsync(C1, Token);
        await Store.AcceptAsync(Entry(C1, "b1") with { At = Start.AddSeconds(1) }, startNow: true, Token);

        var committed = await Store.CommitAsync(Commit(turn) with { Replies = [Reply("r")] }, Token);

        Assert.NotEqual(CommitStatus.Stored, committed.Status);
        Assert.Single(await Store.ReadEventsAsync(C1, 0, 10, Token));
    }

    [Fact]
    public async Task Recover_AfterAnEnd_ClaimsTheOldestOfEachConversationWithItsAttempts()
    {
        await Store.AcceptAsync(Entry(C1, "a1") with { GateVerdict = "v" }, startNow: true, Token);
        await Store.AcceptAsync(Entry(C1, "a2"), startNow: true, Token);
        await Store.AcceptAsync(Entry(C2, "a3"), startNow: false, Token);
        var done = (await Store.AcceptAsync(Entry(Group, "a4"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(done), Token);
        await EndProcessAsync();

        var recovered = await Store.RecoverAsync(Token);

        Assert.Equal([("a1", 1, false, "v"), ("a3", 0, false, null)], recovered.OrderBy(t => t.ActivityId).Select(t => (t.ActivityId, t.Attempts, t.Counted, t.GateVerdict)));
    }

    [Fact]
    public async Task Release_OfTurnsThatNeverStarted_TakesTheirAttemptsBack()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;

        await Store.ReleaseAsync([turn], Token);

        Assert.Equal(0, Assert.Single(await Store.RecoverAsync(Token)).Attempts);
    }

    [Fact]
    public async Task Commit_OfAFailure_IsListedAsDead()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;

        await Store.CommitAsync(Commit(turn) with { Failure = "Oops", Replies = [Reply("sorry")] }, Token);

        Assert.Equal(new DeadTurn(C1, 1, 1, "Oops", Start), Assert.Single(await Store.ReadDeadTurnsAsync(10, Token)));
        Assert.True((await Store.ReadOutcomeAsync(C1, 1, Token))!.IsDead);
    }
}
