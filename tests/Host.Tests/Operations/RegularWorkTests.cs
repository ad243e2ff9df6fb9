using KratomBot.Host.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace KratomBot.Host.Tests.Operations;

public sealed class RegularWorkTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _started = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RoundFails_TheNextIsDoneAllTheSame()
    {
        using var work = Work();
        await work.StartAsync(Token);
        await _started.CancelAsync();

        for (var round = 1; round <= 3; round++)
        {
            await work.Rounds.WaitAsync(Token);
            Assert.False(work.ExecuteTask!.IsFaulted);
            while (!work.Rounds.Wait(0, Token))
            {
                _time.Advance(Interval);
                await Task.Yield();
            }

            work.Rounds.Release();
        }

        await work.StopAsync(Token);
    }

    [Fact]
    public async Task BeforeAllElseHasStarted_NothingIsDone()
    {
        using var work = Work();
        await work.StartAsync(Token);
        _time.Advance(10 * Interval);

        Assert.Equal(0, work.Rounds.CurrentCount);
        await work.StopAsync(Token);
    }

    public void Dispose() => _started.Dispose();

    private FailingWork Work() => new(Mock.Of<IHostApplicationLifetime>(lifetime => lifetime.ApplicationStarted == _started.Token), _time, NullLogger.Instance);

    private sealed class FailingWork(IHostApplicationLifetime lifetime, TimeProvider time, ILogger log) : RegularWork(Interval, lifetime, time, log)
    {
        public SemaphoreSlim Rounds { get; } = new(0);

        protected override Task RunOnceAsync(CancellationToken cancellation)
        {
            Rounds.Release();
            throw new InvalidOperationException();
        }
    }
}
