using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;
using Traced = System.Diagnostics.Activity;

namespace KratomBot.Engine.Tests.Observation;

public sealed class EngineTracesTests : IDisposable
{
    private static readonly AsyncLocal<EngineTracesTests?> Mine = new();

    private readonly ConcurrentQueue<Traced> _ended = new();
    private readonly ActivityListener _listener;

    public EngineTracesTests()
    {
        Mine.Value = this;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTraces.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            // Other tests run engines at the same time; what this one's engine does flows from here.
            ActivityStopped = activity =>
            {
                if (Mine.Value == this) _ended.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Turn_Answered_IsOneTraceWithItsAttemptAndCommit()
    {
        await using var fixture = await EngineFixture.StartAsync((context, token) => context.SendActivityAsync(MessageFactory.Text("yes"), token));

        await fixture.AskAsync("SECRET", "SECRET-conversation", "SECRET-user");
        await fixture.Engine.StopAsync(TestContext.Current.CancellationToken);

        var turn = Assert.Single(_ended, activity => activity.OperationName == "turn");
        Assert.Null(turn.ParentId);
        Assert.Equal(["attempt", "commit"], _ended.Where(activity => activity != turn).Select(activity => activity.OperationName).Order());
        Assert.All(_ended, activity => Assert.Equal(turn.TraceId, activity.TraceId));
        Assert.Equal("Stored", turn.GetTagItem("kratombot.outcome"));
        Assert.DoesNotContain(_ended.SelectMany(Written), text => text.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turn_ThatThrowsWhatItHeard_FailsByTypeOnly()
    {
        await using var fixture = await EngineFixture.StartAsync((context, _) => throw new InvalidOperationException(context.Activity.Text));

        await fixture.OutcomeAsync(await fixture.SayAsync("SECRET"));
        await fixture.Engine.StopAsync(TestContext.Current.CancellationToken);

        var turn = Assert.Single(_ended, activity => activity.OperationName == "turn");
        Assert.Equal((ActivityStatusCode.Error, nameof(InvalidOperationException)), (turn.Status, turn.StatusDescription));
        Assert.Equal(3, _ended.Count(activity => activity.OperationName == "attempt"));
        Assert.DoesNotContain(_ended.SelectMany(Written), text => text.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conversation_InTraces_HasOneNameADayAndAnotherTheNext()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var fixture = await EngineFixture.StartAsync((_, _, _) => Task.CompletedTask, store: SqliteConversationStore.InMemory(), time: time);

        await fixture.AskAsync("one");
        await fixture.AskAsync("two");
        await fixture.AskAsync("three", "c2");
        time.Advance(TimeSpan.FromHours(23));
        await fixture.AskAsync("four");
        time.Advance(TimeSpan.FromHours(1));
        await fixture.AskAsync("five");
        await fixture.Engine.StopAsync(TestContext.Current.CancellationToken);

        string[] names = [.. _ended.Where(activity => activity.OperationName == "turn").Select(turn => (string)turn.GetTagItem("kratombot.conversation")!)];
        Assert.Equal(names[0], names[1]);
        Assert.Equal(names[0], names[3]);
        Assert.NotEqual(names[0], names[2]);
        Assert.NotEqual(names[0], names[4]);
    }

    [Fact]
    public async Task Measures_OfAttemptsThatFail_AreNotCounted()
    {
        using var meter = new Meter("Tests.Measures");
        var counter = meter.CreateCounter<long>("asked");
        var counted = 0L;
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument == counter) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.Start();
        var attempts = 0;
        await using var fixture = await EngineFixture.StartAsync((context, _) =>
        {
            context.TurnState.Get<TurnMeasures>().Count(counter, default);
            return ++attempts < 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        });

        await fixture.OutcomeAsync(await fixture.SayAsync("hello"));
        await fixture.Engine.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, 1L), (attempts, counted));
    }

    private static IEnumerable<string> Written(Traced activity) =>
        [activity.DisplayName, activity.StatusDescription ?? "", .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. activity.Events.Select(happened => happened.Name)];
}
