using System.Text;
using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests.Storage;

/// <summary>What every store must do. A provider's tests derive from this and open an empty store of theirs.</summary>
public abstract partial class ConversationStoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ConversationKey C1 = new("directline", "c1"), C2 = new("directline", "c2"), Group = new("msteams", "g");

    private static readonly UserKey Ann = new("directline", "ann"), Bob = new("msteams", "bob"), Eve = new("msteams", "eve");

    protected IConversationStore Store { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<IConversationStore> OpenEmptyAsync();

    /// <summary>The process that claimed things ends, and with it whatever it held; the store goes on.</summary>
    protected virtual Task EndProcessAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync() => Store = await OpenEmptyAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (Store is not null) await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Accept_First_ClaimsItsTurnAndEchoes()
    {
        var accepted = await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token);

        Assert.Equal(new Receipt(C1, 1, "a1", 1, IsDuplicate: false), accepted.Receipt);
        Assert.Equal((1, true), (accepted.Turn!.Attempts, accepted.Turn.Counted));
        Assert.Equal("{\"n\":1}}", Text(Assert.Single(await Store.ReadEventsAsync(C1, 0, 10, Token)).Activity));
    }

    [Fact]
    public async Task Accept_WhileATurnIsClaimed_ClaimsNothing()
    {
        await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token);

        Assert.Null((await Store.AcceptAsync(Entry(C1, "a2"), startNow: true, Token)).Turn);
        Assert.NotNull((await Store.AcceptAsync(Entry(C2, "a3"), startNow: true, Token)).Turn);
    }

    [Fact]
    public async Task Accept_KeyKnown_GivesTheFirstReceipt()
    {
        var first = await Store.AcceptAsync(Entry(C1, "a1", "k1", "k2"), startNow: true, Token);
        var second = await Store.AcceptAsync(Entry(C1, "a2", "k3", "k2"), startNow: true, Token);

        Assert.Equal(first.Receipt with { IsDuplicate = true }, second.Receipt);
        Assert.Null(second.Turn);
        Assert.Single(await Store.ReadEventsAsync(C1, 0, 10, Token));
    }

    [Fact]
    public async Task Accept_IdsOfAnyCharacters_ComeBackAsTheyWere()
    {
        var odd = new ConversationKey("directline", "a\0b\uE0000\n\\/é\U0001F33F");
        var user = new UserKey("directline", "\0\uE000\uE0001");

        await Store.AcceptAsync(Entry(odd, "\0", "k\0") with { User = user, GateVerdict = "\0" }, startNow: false, Token);
        var again = await Store.AcceptAsync(Entry(odd, "other", "k\0") with { User = user }, startNow: true, Token);
        await EndProcessAsync();

        Assert.Equal((true, "\0"), (again.Receipt.IsDuplicate, again.Receipt.ActivityId));
        var turn = Assert.Single(await Store.RecoverAsync(Token));
        Assert.Equal((odd, user, "\0"), (turn.Conversation, turn.User!.Value, turn.GateVerdict));
        Assert.Equal(user, (await Store.FindConversationAsync(odd, Token))!.User);
    }

    [Fact]
    public async Task Accept_SameMessageManyTimesAtOnce_IsStoredOnce()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.AcceptAsync(Entry(C1, $"a{i}", "k"), startNow: true, Token))));

        Assert.Single(accepted, one => one.Turn is not null);
        Assert.Equal(7, accepted.Count(one => one.Receipt.IsDuplicate));
        Assert.Single(await Store.ReadEventsAsync(C1, 0, 10, Token));
    }

    [Fact]
    public async Task WriteState_ManyAtOnceExpectingNone_OneWins()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.WriteStateAsync([Write("a", 0, $"{i}"), Write("b", 0, $"{i}")], Start, Token))));

        Assert.Single(written, one => one);
        var rows = await Store.ReadStateAsync(["a", "b"], Start, Token);
        Assert.Single(rows.Select(row => Text(row.Value)).Distinct());
    }

    [Fact]
    public async Task Accept_WithoutCreating_NeedsTheConversation()
    {
        var entry = Entry(C1, "a1") with { CreatesConversation = false };
        await Assert.ThrowsAsync<UnknownConversationException>(() => Store.AcceptAsync(entry, startNow: true, Token));

        var created = await Store.CreateConversationAsync(new NewConversation(C1, Ann, ReplyRoute.EventLog, Start), Token);
        Assert.Equal((C1, Ann, 0L), (created.Key, created.User!.Value, created.LastSequence));
        Assert.NotNull((await Store.AcceptAsync(entry, startNow: true, Token)).Turn);
    }

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

    [Fact]
    public async Task Outbox_RepliesOfAConversation_AreClaimedOneByOneInOrder()
    {
        await SayOverConnectorAsync("r1", "r2");

        var first = Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);
        Assert.Empty((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);
        await Store.FinishDeliveryAsync(first, new DeliveryRecord(DeliveryState.Queued, Start.AddSeconds(5), 0, 429, null), Token);
        Assert.Equal(Start.AddSeconds(5), (await Store.ClaimOutboxAsync(null, Start, 10, Token)).NextDue);
        var again = Assert.Single((await Store.ClaimOutboxAsync(null, Start.AddSeconds(5), 10, Token)).Items);
        Assert.Equal(("r1", 2), (again.ActivityId, again.Attempts));
        await Store.FinishDeliveryAsync(again, new DeliveryRecord(DeliveryState.Sent, Start, 0, 200, "remote"), Token);

        Assert.Equal("r2", Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items).ActivityId);
    }

    [Fact]
    public async Task Outbox_AChange_KnowsTheIdThatTheChannelGave()
    {
        var turn = await SayOverConnectorAsync("r1");
        var sent = Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);
        await Store.FinishDeliveryAsync(sent, new DeliveryRecord(DeliveryState.Sent, Start, 0, 200, "remote-7"), Token);
        await SayOverConnectorAsync(Reply("r1") with { Kind = ReplyKind.Update });

        var change = Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);

        Assert.Equal((ReplyKind.Update, "remote-7"), (change.Kind, change.RemoteId));
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Outbox_EndedWhileSending_IsInDoubtOnceAndThenDead()
    {
        await SayOverConnectorAsync("r1");
        await Store.ClaimOutboxAsync(null, Start, 10, Token);

        await EndProcessAsync();
        await Store.RecoverOutboxAsync(Token);
        Assert.Equal(1, Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items).Unclear);
        await EndProcessAsync();
        await Store.RecoverOutboxAsync(Token);

        Assert.Empty((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);
        Assert.Equal(2, Assert.Single(await Store.ReadDeadRepliesAsync(10, Token)).Attempts);
    }

    [Fact]
    public async Task Schedule_Due_IsAcceptedOnce()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Schedule = [new ScheduleChange("s", "wake", "1"u8.ToArray(), Start.AddHours(1)), new ScheduleChange("t", "x", default, Start.AddHours(2)), new ScheduleChange("t", "", default, null)] }, Token);

        Assert.Equal(Start.AddHours(1), (await Store.ReadDueAsync(Start, 10, Token)).NextDue);
        var due = Assert.Single((await Store.ReadDueAsync(Start.AddHours(3), 10, Token)).Items);
        Assert.Equal(("s", "wake", "1"), (due.Id, due.Name, Text(due.Value)));
        Assert.False((await Store.AcceptAsync(Entry(C1, "a2") with { ScheduleId = "s" }, startNow: true, Token)).Receipt.IsDuplicate);
        Assert.True((await Store.AcceptAsync(Entry(C1, "a3") with { ScheduleId = "s" }, startNow: true, Token)).Receipt.IsDuplicate);
    }

    [Fact]
    public async Task ForgetUser_InAGroup_RemovesTheirPartOnly()
    {
        await SayInGroupAsync(Bob, "b");
        await SayInGroupAsync(Eve, "e");

        var touched = await Store.ForgetUserAsync(Bob, Token);

        Assert.Equal([Group], touched);
        Assert.Equal([3, 4], (await Store.ReadEventsAsync(Group, 0, 10, Token)).Select(e => e.Sequence));
        Assert.Equal(["of-e"], (await Store.ReadStateAsync(["of-b", "of-e"], Start, Token)).Select(row => row.Key));
    }

    [Fact]
    public async Task ForgetUser_WhileTheirMessageWaitsInAGroup_LetsOthersGoOn()
    {
        var first = (await Store.AcceptAsync(GroupEntry(Bob, "b1"), startNow: true, Token)).Turn!;
        await Store.AcceptAsync(GroupEntry(Eve, "e1"), startNow: true, Token);
        await Store.ForgetUserAsync(Bob, Token);

        var committed = await Store.CommitAsync(Commit(first) with { Replies = [Reply("r")] }, Token);

        Assert.Equal((CommitStatus.Gone, "e1"), (committed.Status, committed.Next!.ActivityId));
    }

    [Fact]
    public async Task Commit_ThatForgetsTheConversation_EmptiesItAndItsThreadsUpToItsMessage()
    {
        var thread = new ConversationKey(Group.Channel, Group.Id + ";messageid=1");
        var other = new ConversationKey(Group.Channel, Group.Id + "2");
        foreach (var conversation in (ConversationKey[])[thread, other])
            await Store.AcceptAsync(Entry(conversation, "t"), startNow: true, Token);
        await SayInGroupAsync(Bob, "b");
        var notice = (await Store.AcceptAsync(GroupEntry(Eve, "out"), startNow: true, Token)).Turn!;
        await Store.AcceptAsync(GroupEntry(Eve, "in"), startNow: true, Token);

        var committed = await Store.CommitAsync(
            Commit(notice) with { ForgetsConversation = true, Replies = [Reply("r")], Schedule = [new ScheduleChange("s", "wake", default, Start)] }, Token);

        Assert.Equal((CommitStatus.Stored, "in"), (committed.Status, committed.Next!.ActivityId));
        Assert.Equal([4], (await Store.ReadEventsAsync(Group, 0, 10, Token)).Select(e => e.Sequence));
        Assert.Empty(await Store.ReadStateAsync(["of-b"], Start, Token));
        Assert.Empty((await Store.ReadDueAsync(Start, 10, Token)).Items);
        Assert.Empty((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);
        Assert.Null(await Store.FindConversationAsync(thread, Token));
        Assert.NotNull(await Store.FindConversationAsync(other, Token));
        Assert.False((await Store.FindConversationAsync(Group, Token))!.Reference.IsEmpty);
    }

    [Fact]
    public async Task Commit_ThatForgetsTheConversation_KeepsNoAddress()
    {
        var notice = (await Store.AcceptAsync(Entry(C1, "out"), startNow: true, Token)).Turn!;

        await Store.CommitAsync(Commit(notice) with { ForgetsConversation = true }, Token);

        var left = await Store.FindConversationAsync(C1, Token);
        Assert.True(left!.Reference.IsEmpty);
        Assert.Null(left.User);
    }

    [Fact]
    public async Task Sweep_RunOutConversation_IsRemovedWithItsState()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { State = [Write("c", 0, "1") with { Conversation = C1 }, Write("u", 0, "1") with { User = Ann }, Write("h", 0, "1") with { Conversation = C1, User = Ann, UntilForgotten = true }] }, Token);
        await Store.AcceptAsync(Entry(C2, "a2"), startNow: true, Token);

        Assert.Equal(0, await Store.SweepAsync(Start.AddSeconds(-1), Start, Token));
        Assert.Equal(1, await Store.SweepAsync(Start, Start.AddDays(1), Token));

        Assert.Null(await Store.FindConversationAsync(C1, Token));
        Assert.NotNull(await Store.FindConversationAsync(C2, Token));
        Assert.Empty(await Store.ReadEventsAsync(C1, 0, 10, Token));
        Assert.Equal(["h"], (await Store.ReadStateAsync(["c", "u", "h"], Start, Token)).Select(row => row.Key));
    }

    [Fact]
    public async Task Sweep_ConversationWithScheduledWork_KeepsItsAddressOnly()
    {
        var turn = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Schedule = [new ScheduleChange("s", "wake", default, Start.AddDays(9))] }, Token);

        await Store.SweepAsync(Start, Start.AddDays(1), Token);
        Assert.Equal(0, await Store.SweepAsync(Start, Start.AddDays(1), Token));

        Assert.Empty(await Store.ReadEventsAsync(C1, 0, 10, Token));
        Assert.False(Assert.Single((await Store.ReadDueAsync(Start.AddDays(9), 10, Token)).Items).Reference.IsEmpty);
    }

    [Fact]
    public async Task RevokeToken_UntilItsEnd_IsKnown()
    {
        Assert.True(await Store.RevokeTokenAsync("t", Start.AddHours(1), Token));
        Assert.False(await Store.RevokeTokenAsync("t", Start.AddMinutes(1), Token));

        Assert.True(await Store.IsTokenRevokedAsync("t", Token));
        Assert.False(await Store.IsTokenRevokedAsync("other", Token));
        await Store.SweepAsync(Start, Start.AddHours(1), Token);
        Assert.False(await Store.IsTokenRevokedAsync("t", Token));
    }

    [Fact]
    public async Task Count_AfterSomeWork_IsRight()
    {
        var dead = (await Store.AcceptAsync(Entry(C1, "a1"), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(dead) with { Failure = "Oops" }, Token);
        await Store.AcceptAsync(Entry(C1, "a2"), startNow: true, Token);
        await SayOverConnectorAsync("r1");

        var counts = await Store.CountAsync(Token);

        Assert.Equal((2, 1, 1, 1, 0, 0), (counts.Conversations, counts.WaitingMessages, counts.DeadTurns, counts.WaitingReplies, counts.DeadReplies, counts.ScheduledWork));
    }
}
