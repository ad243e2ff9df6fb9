using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine.Tests.Turns;

public sealed class TurnContentTests
{
    [Fact]
    public async Task Turn_GateVerdict_ReachesTheBotAsItWas()
    {
        string? seen = null;
        await using var fixture = await EngineFixture.StartAsync((context, _) =>
        {
            seen = context.TurnState.Get<string>(TurnKeys.GateVerdict);
            return Task.CompletedTask;
        });

        await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(Some.Inbound("x") with { GateVerdict = "{\"level\":\"crisis\"}" }, TestContext.Current.CancellationToken));

        Assert.Equal("{\"level\":\"crisis\"}", seen);
    }

    [Fact]
    public async Task Turn_OfAnInvoke_GivesItsAnswerToTheChannel()
    {
        await using var fixture = await EngineFixture.StartAsync((context, token) => context.SendActivityAsync(
            new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = new { statusCode = 200 } } }, token));
        var inbound = Some.Inbound("");
        inbound.Activity.Type = ActivityTypes.Invoke;
        inbound.Activity.Name = "adaptiveCard/action";

        var outcome = await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(inbound, TestContext.Current.CancellationToken));

        Assert.Equal(200, outcome.InvokeStatus);
        Assert.Equal("{\"statusCode\":200}", System.Text.Encoding.UTF8.GetString(outcome.InvokeBody.Span));
        Assert.Empty(await fixture.LogAsync());
    }

    [Fact]
    public async Task Turn_OfExpectReplies_LeavesNothingInTheOutbox()
    {
        string? mode = "unset";
        await using var fixture = await EngineFixture.StartAsync((context, token) =>
        {
            mode = context.Activity.DeliveryMode;
            return context.SendActivityAsync(MessageFactory.Text("inline"), token);
        });
        var inbound = Some.Inbound("hi", route: ReplyRoute.Connector);
        inbound.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var outcome = await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(inbound, TestContext.Current.CancellationToken));

        Assert.Equal("inline", Some.TextOf(Assert.Single(outcome.Replies)));
        Assert.Null(mode);
        Assert.Equal(0, (await fixture.Store.CountAsync(TestContext.Current.CancellationToken)).WaitingReplies);
    }

    [Fact]
    public async Task Turn_SaysTypingAndTrace_NeitherIsKept()
    {
        await using var fixture = await EngineFixture.StartAsync((context, token) => context.SendActivitiesAsync(
            [new Activity { Type = ActivityTypes.Typing }, MessageFactory.Text("hi"), (Activity)Activity.CreateTraceActivity("t")], token));

        Assert.Equal(["hi"], await fixture.AskAsync("hello"));
    }

    [Fact]
    public async Task Turn_UpdatesWhatItSaid_TheLogHoldsBothUnderOneId()
    {
        await using var fixture = await EngineFixture.StartAsync(async (context, token) =>
        {
            var said = await context.SendActivityAsync(MessageFactory.Text("one"), token);
            var update = MessageFactory.Text("two");
            update.Id = said.Id;
            await context.UpdateActivityAsync(update, token);
        });

        await fixture.OutcomeAsync(await fixture.SayAsync("hello"));
        var log = await fixture.LogAsync();

        Assert.Equal(["hello", "one", "two"], log.Select(a => a.Text));
        Assert.Equal(log[1].Id, log[2].Id);
    }

    [Fact]
    public async Task Turn_ClientsChannelData_ComesBackUntouchedButForTheSequence()
    {
        await using var fixture = await EngineFixture.StartAsync((_, _) => Task.CompletedTask);
        var inbound = Some.Inbound("hi");
        inbound.Activity.ChannelData = JObject.Parse("""{"clientActivityID":"x1","webchat:sequence-id":77,"state":{"a":[1,2.5,null,"2026-01-01T00:00:00Z"]}}""");

        await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(inbound, TestContext.Current.CancellationToken));

        var echoed = (JObject)(await fixture.LogAsync())[0].ChannelData;
        Assert.Equal("""{"clientActivityID":"x1","state":{"a":[1,2.5,null,"2026-01-01T00:00:00Z"]},"webchat:sequence-id":1}""", echoed.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task AcceptAsync_UnknownConversationWhereTheChannelCreatesThem_IsAnError()
    {
        await using var fixture = await EngineFixture.StartAsync((_, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<UnknownConversationException>(
            () => fixture.Engine.AcceptAsync(Some.Inbound("hi") with { CreatesConversation = false }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Subscribe_ManyThings_WakesTheSubscriberUntilItLeaves()
    {
        await using var fixture = await EngineFixture.StartAsync((context, token) => context.SendActivityAsync(MessageFactory.Text("hi"), token));
        using var woken = new SemaphoreSlim(0);

        var subscription = fixture.Engine.Subscribe(Some.Key(), () => woken.Release());
        await fixture.OutcomeAsync(await fixture.SayAsync("hello"));
        await woken.WaitAsync(TestContext.Current.CancellationToken);
        subscription.Dispose();
        while (await woken.WaitAsync(0, TestContext.Current.CancellationToken)) { }
        await fixture.OutcomeAsync(await fixture.SayAsync("again"));

        Assert.Equal(0, woken.CurrentCount);
    }
}
