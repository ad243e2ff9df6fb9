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
