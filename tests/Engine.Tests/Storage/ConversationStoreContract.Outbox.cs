using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests.Storage;

/// <content>Replies on their way, and what is due later.</content>
public abstract partial class ConversationStoreContract
{
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

    [Theory]
    [InlineData(403, 0)]
    [InlineData(413, 1)]
    public async Task Outbox_BlockedByThePerson_EndsWhatIsScheduledForThem(int status, int left)
    {
        var turn = (await Store.AcceptAsync(Entry(new("msteams", "p"), "a1") with { Route = ReplyRoute.Connector }, startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Replies = [Reply("r1")], Schedule = [new ScheduleChange("s", "wake", default, Start.AddHours(1))] }, Token);
        var reply = Assert.Single((await Store.ClaimOutboxAsync(null, Start, 10, Token)).Items);

        await Store.FinishDeliveryAsync(reply, new DeliveryRecord(DeliveryState.Dead, Start, 0, status, null), Token);

        Assert.Equal(left, (await Store.ReadDueAsync(Start.AddHours(1), 10, Token)).Items.Count);
    }
}
