using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.Schedule;

public sealed class ScheduleTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SemaphoreSlim _came = new(0);
    private readonly ConcurrentQueue<string> _events = new();
    private readonly StoreFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_WhenItsTimeComes_TheBotSpeaksUnasked()
    {
        await using var fixture = await EngineFixture.StartAsync(BotAsync, time: _time);

        await fixture.AskAsync("remind");
        await ComesAsync();
        await fixture.AskAsync("hello");

        Assert.Equal(["remind", "reminder of 7", "hello"], (await fixture.LogAsync()).Select(a => a.Text));
    }

    [Fact]
    public async Task Add_ProcessEndsBefore_HappensAfterTheNextStart()
    {
        await using (var store = await _file.OpenAsync())
        await using (var fixture = await EngineFixture.StartAsync(BotAsync, store: store, time: _time)) await fixture.AskAsync("remind");
        _time.Advance(TimeSpan.FromDays(2));

        await using var again = await _file.OpenAsync();
        await using var later = await EngineFixture.StartAsync(BotAsync, store: again, time: _time);
        await _came.WaitAsync(Token);

        Assert.Equal(["reminder of 7"], _events);
    }

    [Fact]
    public async Task Cancel_BeforeItsTime_NothingHappens()
    {
        await using var fixture = await EngineFixture.StartAsync(BotAsync, time: _time);

        await fixture.AskAsync("remind");
        await fixture.AskAsync("cancel");
        _time.Advance(TimeSpan.FromHours(2));
        await fixture.AskAsync("hello");

        Assert.Empty(_events);
        Assert.Equal(0, (await fixture.Store.CountAsync(Token)).ScheduledWork);
    }

    [Fact]
    public async Task Retention_AfterTheLastMessage_RemovesTheConversation()
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, time: _time);
        await fixture.AskAsync("hello");

        while (await fixture.Engine.FindConversationAsync(Some.Key(), Token) is { } found)
        {
            Assert.True(_time.GetUtcNow() - found.LastMessage < TimeSpan.FromHours(25));
            _time.Advance(TimeSpan.FromMinutes(10));
            await fixture.Engine.ProbeStoreAsync(Token);
        }

        Assert.True(_time.GetUtcNow() - _time.Start >= TimeSpan.FromHours(24));
        Assert.Equal(["count 1"], await fixture.AskAsync("hello"));
    }

    public void Dispose()
    {
        _file.Dispose();
        _came.Dispose();
    }

    private async Task BotAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken)
    {
        var schedule = context.TurnState.Get<TurnSchedule>();
        if (context.Activity.Type == ActivityTypes.Event)
        {
            var text = $"{context.Activity.Name} of {context.Activity.Value}";
            await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
            _events.Enqueue(text);
            _came.Release();
        }
        else if (context.Activity.Text == "remind") schedule.Add("r", "reminder", _time.GetUtcNow() + TimeSpan.FromHours(1), 7);
        else if (context.Activity.Text == "cancel") schedule.Cancel("r");
    }

    private async Task ComesAsync()
    {
        while (!await _came.WaitAsync(TimeSpan.FromMilliseconds(2), Token)) _time.Advance(TimeSpan.FromMinutes(5));
    }
}
