using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.Outbox;

public sealed class RetryTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _attempts = new();
    private readonly SemaphoreSlim _attempted = new(0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // Freely: nothing arrived.
    [InlineData("429 200", 2, true)]
    [InlineData("412 412 429 200", 4, true)]
    [InlineData("none none none 200", 4, true)]
    // An unclear outcome once more.
    [InlineData("503 200", 2, true)]
    [InlineData("502 504", 2, false)]
    [InlineData("broken broken", 2, false)]
    [InlineData("throws throws", 2, false)]
    [InlineData("503 429 200", 3, true)]
    [InlineData("503 429 503", 3, false)]
    // Never.
    [InlineData("400", 1, false)]
    [InlineData("401", 1, false)]
    [InlineData("403", 1, false)]
    [InlineData("404", 1, false)]
    [InlineData("413", 1, false)]
    [InlineData("500", 1, false)]
    public async Task Deliver_Answers_LeadToAttemptsAndAnEnd(string answers, int attempts, bool delivered)
    {
        var left = new Queue<string>(answers.Split(' '));
        await using var fixture = await StartAsync(_ => Answer(left.Dequeue()));

        await fixture.OutcomeAsync(await fixture.SayAsync("hi", route: ReplyRoute.Connector));
        for (var i = 0; i < attempts; i++) await NextAttemptAsync();
        await SettledAsync(fixture);

        Assert.Equal(attempts, _attempts.Count);
        Assert.Equal(delivered ? 0 : 1, (await fixture.Store.CountAsync(Token)).DeadReplies);
    }

    [Fact]
    public async Task Deliver_Throttled_WaitsAsLongAsTheChannelAsks()
    {
        var first = true;
        await using var fixture = await StartAsync(_ =>
        {
            var answer = first ? DeliveryResult.FromStatus(429, TimeSpan.FromSeconds(90)) : DeliveryResult.FromStatus(200);
            first = false;
            return answer;
        });

        await fixture.OutcomeAsync(await fixture.SayAsync("hi", route: ReplyRoute.Connector));
        await _attempted.WaitAsync(Token);
        var start = _time.GetUtcNow();
        await NextAttemptAsync();

        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task Deliver_EndlesslyThrottled_IsGivenUpAtItsAge()
    {
        await using var fixture = await StartAsync(_ => DeliveryResult.FromStatus(429));

        await fixture.OutcomeAsync(await fixture.SayAsync("hi", route: ReplyRoute.Connector));
        await SettledAsync(fixture);

        var dead = Assert.Single(await fixture.Store.ReadDeadRepliesAsync(10, Token));
        Assert.Equal(429, dead.Status);
        Assert.InRange(_time.GetUtcNow() - dead.Created, TimeSpan.FromMinutes(58), TimeSpan.FromMinutes(62));
    }

    [Fact]
    public async Task Deliver_FirstReplyIsThrottled_NoLaterOneOvertakesIt()
    {
        var left = new Queue<string>(["429", "503", "200", "200", "200"]);
        await using var fixture = await StartAsync(_ => Answer(left.Dequeue()));

        await fixture.OutcomeAsync(await fixture.SayAsync("one", route: ReplyRoute.Connector));
        await fixture.OutcomeAsync(await fixture.SayAsync("two", route: ReplyRoute.Connector));
        await SettledAsync(fixture);

        Assert.Equal(["re one", "re one", "re one", "re two"], _attempts);
    }

    [Fact]
    public async Task Deliver_ConversationIsStuck_OthersGoOn()
    {
        await using var fixture = await StartAsync(item => item.Conversation.Id == "stuck" ? DeliveryResult.FromStatus(429, TimeSpan.FromMinutes(5)) : DeliveryResult.FromStatus(200));

        await fixture.OutcomeAsync(await fixture.SayAsync("one", "stuck", route: ReplyRoute.Connector));
        await _attempted.WaitAsync(Token);
        await fixture.OutcomeAsync(await fixture.SayAsync("two", "free", route: ReplyRoute.Connector));
        await _attempted.WaitAsync(Token);

        Assert.Equal(["re one", "re two"], _attempts);
    }

    [Fact]
    public async Task Deliver_Activity_CarriesNoSequenceNumberAndTheAddress()
    {
        OutboxItem? seen = null;
        await using var fixture = await StartAsync(item =>
        {
            seen = item;
            return DeliveryResult.FromStatus(200);
        });

        await fixture.OutcomeAsync(await fixture.SayAsync("hi", route: ReplyRoute.Connector));
        await _attempted.WaitAsync(Token);

        Assert.Null(ActivityJson.Read(seen!.Activity.Span).ChannelData);
        Assert.Equal("https://connector.example", ActivityJson.ReadReference(seen.Reference.Span).ServiceUrl);
    }

    public void Dispose() => _attempted.Dispose();

    private static DeliveryResult Answer(string answer) => answer switch
    {
        "none" => DeliveryResult.NotConnected,
        "broken" => DeliveryResult.Interrupted,
        "throws" => throw new HttpRequestException(),
        _ => DeliveryResult.FromStatus(int.Parse(answer)),
    };

    private Task<EngineFixture> StartAsync(Func<OutboxItem, DeliveryResult> answer) => EngineFixture.StartAsync(
        (_, context, token) => context.SendActivityAsync(MessageFactory.Text("re " + context.Activity.Text), token),
        options => options.Outbox.Deliver = (item, _) =>
        {
            _attempts.Enqueue(ActivityJson.Read(item.Activity.Span).Text);
            try
            {
                return Task.FromResult(answer(item));
            }
            finally
            {
                _attempted.Release();
            }
        },
        time: _time);

    /// <summary>Lets time pass, a second at a go, until the next attempt.</summary>
    private async Task NextAttemptAsync()
    {
        while (!await _attempted.WaitAsync(TimeSpan.FromMilliseconds(2), Token)) _time.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task SettledAsync(EngineFixture fixture)
    {
        while ((await fixture.Store.CountAsync(Token)).WaitingReplies > 0)
        {
            await _attempted.WaitAsync(TimeSpan.FromMilliseconds(1), Token);
            _time.Advance(TimeSpan.FromSeconds(5));
        }
    }
}
