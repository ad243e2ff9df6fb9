using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests.Storage;

/// <content>What is forgotten on demand and what has run out.</content>
public abstract partial class ConversationStoreContract
{
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
}
