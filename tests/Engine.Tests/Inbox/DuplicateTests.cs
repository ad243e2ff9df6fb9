using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine.Tests.Inbox;

public sealed class DuplicateTests
{
    private int _turns;

    [Fact]
    public async Task AcceptAsync_SameClientActivityId_IsAnsweredOnceWithTheFirstId()
    {
        await using var fixture = await EngineFixture.StartAsync(CountAsync);

        var first = await fixture.SayAsync("hello", clientId: "abc");
        var second = await fixture.SayAsync("hello", clientId: "abc");
        await fixture.OutcomeAsync(first);

        Assert.True(second.IsDuplicate);
        Assert.Equal(first.ActivityId, second.ActivityId);
        Assert.Equal(["hello", "turn 1"], (await fixture.LogAsync()).Select(a => a.Text));
    }

    [Fact]
    public async Task AcceptAsync_SameActivityIdFourTimesAtOnce_IsOneTurn()
    {
        await using var fixture = await EngineFixture.StartAsync(CountAsync);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AcceptAsync(fixture, WithId("a1"))));
        foreach (var receipt in receipts) await fixture.OutcomeAsync(receipt);

        Assert.Single(receipts, receipt => !receipt.IsDuplicate);
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task AcceptAsync_SameActivityIdInAnotherConversation_IsAnotherMessage()
    {
        await using var fixture = await EngineFixture.StartAsync(CountAsync);

        await AcceptAsync(fixture, WithId("a1", "c1"));
        var receipt = await AcceptAsync(fixture, WithId("a1", "c2"));

        Assert.False(receipt.IsDuplicate);
    }

    [Fact]
    public async Task WaitForOutcomeAsync_OfADuplicate_IsTheFirstOnesOutcome()
    {
        await using var fixture = await EngineFixture.StartAsync(CountAsync);

        var first = await fixture.OutcomeAsync(await AcceptAsync(fixture, WithId("a1")));
        var second = await fixture.OutcomeAsync(await AcceptAsync(fixture, WithId("a1")));

        Assert.Equal(Assert.Single(first.Replies).Activity.ToArray(), Assert.Single(second.Replies).Activity.ToArray());
    }

    [Fact]
    public async Task AcceptAsync_CardSubmitSentAgainByTheConnectorWithANewId_CountsOnceWithinAMinute()
    {
        var time = new FakeTimeProvider();
        await using var fixture = await EngineFixture.StartAsync((_, context, token) => CountAsync(context, token), time: time);

        var first = await AcceptAsync(fixture, Submit("a1", "yes"));
        var again = await AcceptAsync(fixture, Submit("a2", "yes"));
        var another = await AcceptAsync(fixture, Submit("a3", "no"));
        time.Advance(TimeSpan.FromSeconds(61));
        var later = await AcceptAsync(fixture, Submit("a4", "yes"));

        Assert.Equal([false, true, false, false], new[] { first, again, another, later }.Select(receipt => receipt.IsDuplicate));
        Assert.Equal("a1", again.ActivityId);
    }

    [Fact]
    public async Task AcceptAsync_EditOfAMessage_IsHeardOnceForEachEdit()
    {
        await using var fixture = await EngineFixture.StartAsync(CountAsync);

        await AcceptAsync(fixture, WithId("a1"));
        var receipts = new[] { await AcceptAsync(fixture, Edit("a1", 1)), await AcceptAsync(fixture, Edit("a1", 1)), await AcceptAsync(fixture, Edit("a1", 2)) };

        Assert.Equal([false, true, false], receipts.Select(receipt => receipt.IsDuplicate));
    }

    private static InboundActivity Edit(string id, int minute)
    {
        var inbound = WithId(id);
        inbound.Activity.Type = ActivityTypes.MessageUpdate;
        inbound.Activity.Timestamp = new DateTimeOffset(2026, 5, 1, 12, minute, 0, TimeSpan.Zero);
        return inbound;
    }

    private static Task<Receipt> AcceptAsync(EngineFixture fixture, InboundActivity inbound) =>
        fixture.Engine.AcceptAsync(inbound, TestContext.Current.CancellationToken);

    private static InboundActivity WithId(string id, string conversation = "c1")
    {
        var inbound = Some.Inbound("hello", conversation);
        inbound.Activity.Id = id;
        return inbound;
    }

    private static InboundActivity Submit(string id, string value)
    {
        var inbound = Some.Inbound("", route: ReplyRoute.Connector);
        inbound.Activity.Id = id;
        inbound.Activity.Value = new JObject { ["value"] = value };
        return inbound;
    }

    private Task CountAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(MessageFactory.Text($"turn {Interlocked.Increment(ref _turns)}"), cancellationToken);
}
