using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.Turns;

public sealed class FailingTurnTests
{
    private int _attempts;

    [Fact]
    public async Task Turn_AlwaysThrows_IsGivenUpAfterThreeAttemptsWithAnApology()
    {
        await using var fixture = await EngineFixture.StartAsync(ThrowOnBadAsync, WithApology);

        var bad = await fixture.OutcomeAsync(await fixture.SayAsync("bad"));

        Assert.True(bad.IsDead);
        Assert.Equal("sorry about bad", Some.TextOf(Assert.Single(bad.Replies)));
        Assert.Equal(3, _attempts);
        var dead = Assert.Single(await fixture.Store.ReadDeadTurnsAsync(10, TestContext.Current.CancellationToken));
        Assert.Equal((3, nameof(InvalidDataException)), (dead.Attempts, dead.Failure));
    }

    [Fact]
    public async Task Turn_AlwaysThrows_BlocksTheNextOfItsConversationNoLonger()
    {
        await using var fixture = await EngineFixture.StartAsync(ThrowOnBadAsync, WithApology);

        await fixture.SayAsync("bad");
        var good = await fixture.AskAsync("good");

        Assert.Equal(["fine"], good);
        Assert.Equal(["sorry about bad", "fine"], (await fixture.LogAsync()).Where(a => a.From.Role == RoleTypes.Bot).Select(a => a.Text));
    }

    [Fact]
    public async Task Turn_ThrowsAfterSending_SaysNothingOfTheFailedAttempts()
    {
        await using var fixture = await EngineFixture.StartAsync(async (context, token) =>
        {
            await context.SendActivityAsync(MessageFactory.Text($"attempt {++_attempts}"), token);
            if (_attempts < 3) throw new InvalidDataException();
        });

        Assert.Equal(["attempt 3"], await fixture.AskAsync("hello"));
    }

    [Fact]
    public async Task Turn_OfAnUrgentMessageThrows_IsGivenUpAsSoonAsTheOptionsSay()
    {
        await using var fixture = await EngineFixture.StartAsync(ThrowOnBadAsync, options =>
        {
            WithApology(options);
            options.Attempts = verdict => verdict == "urgent" ? 1 : 3;
        });

        var receipt = await fixture.Engine.AcceptAsync(Some.Inbound("bad") with { GateVerdict = "urgent" }, TestContext.Current.CancellationToken);

        Assert.True((await fixture.OutcomeAsync(receipt)).IsDead);
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task Turn_NeverEnds_IsGivenUpAfterItsTime()
    {
        var time = new FakeTimeProvider();
        using var started = new SemaphoreSlim(0);
        await using var fixture = await EngineFixture.StartAsync(
            async (_, context, _) =>
            {
                started.Release();
                // Deaf to its token.
                await new TaskCompletionSource().Task;
            },
            WithApology, time: time);

        var receipt = await fixture.SayAsync("bad");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await started.WaitAsync(TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.True((await fixture.OutcomeAsync(receipt)).IsDead);
    }

    [Fact]
    public async Task Turn_WakesUpAfterItsTime_ChangesNothing()
    {
        var time = new FakeTimeProvider();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = new SemaphoreSlim(0);
        await using var fixture = await EngineFixture.StartAsync(
            async (_, context, _) =>
            {
                if (Interlocked.Increment(ref _attempts) > 1)
                {
                    await context.SendActivityAsync(MessageFactory.Text("second"), CancellationToken.None);
                    return;
                }
                started.Release();
                await gate.Task;
                late.SetResult(await Record.ExceptionAsync(() => context.SendActivityAsync(MessageFactory.Text("first"), CancellationToken.None)));
            },
            time: time);

        var receipt = await fixture.SayAsync("hello");
        await started.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(20));
        await fixture.OutcomeAsync(receipt);
        gate.SetResult();

        Assert.IsType<ObjectDisposedException>(await late.Task);
        Assert.Equal(["hello", "second"], (await fixture.LogAsync()).Select(a => a.Text));
    }

    private static void WithApology(EngineOptions options) =>
        options.Apology = givenUp => MessageFactory.Text($"sorry about {givenUp.Message.Text}");

    private Task ThrowOnBadAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Text != "bad") return context.SendActivityAsync(MessageFactory.Text("fine"), cancellationToken);
        Interlocked.Increment(ref _attempts);
        throw new InvalidDataException("It said: " + context.Activity.Text);
    }
}
