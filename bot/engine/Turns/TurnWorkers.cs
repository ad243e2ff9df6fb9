using System.Collections.Concurrent;
using System.Threading.Channels;
using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>
/// Runs claimed turns, many conversations at once. The store hands out one turn of a conversation at a time, so there is no lock
/// and no memory per conversation here: a queue of what may run, and a fixed number of workers.
/// </summary>
internal sealed partial class TurnWorkers(int limit, Func<ClaimedTurn, bool, Task<ClaimedTurn?>> run, ILogger<TurnWorkers> log)
{
    private readonly Channel<ClaimedTurn> _ready = Channel.CreateUnbounded<ClaimedTurn>();
    private readonly ConcurrentBag<ClaimedTurn> _notStarted = [];
    private int _inHand;
    private volatile bool _draining;
    private Task _work = Task.CompletedTask;

    /// <summary>Whether a turn that is queued now would start at once.</summary>
    public bool HasFreeWorker => !_draining && Volatile.Read(ref _inHand) < limit;

    /// <param name="suspects">
    /// Turns that were running when the process ended. One of them may have ended it; run one after the other, it can only count
    /// against itself.
    /// </param>
    public void Start(IEnumerable<ClaimedTurn> suspects) => _work = Task.WhenAll(
        Task.Run(async () =>
        {
            foreach (var turn in suspects)
            {
                Interlocked.Increment(ref _inHand);
                await RunAsync(turn);
            }
        }),
        Parallel.ForEachAsync(
            _ready.Reader.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = limit }, async (turn, _) => await RunAsync(turn)));

    public void Enqueue(ClaimedTurn turn)
    {
        Interlocked.Increment(ref _inHand);
        if (_draining || !_ready.Writer.TryWrite(turn)) PutBack(turn);
    }

    /// <summary>Starts nothing more. Returns when all that runs has ended.</summary>
    public Task DrainAsync()
    {
        _draining = true;
        _ready.Writer.TryComplete();
        return _work;
    }

    /// <summary>Turns that were claimed and never started.</summary>
    public IReadOnlyCollection<ClaimedTurn> NotStarted() => _notStarted;

    private async Task RunAsync(ClaimedTurn turn)
    {
        if (_draining)
        {
            PutBack(turn);
            return;
        }
        try
        {
            // Others who wait come before this conversation's next message.
            if (await run(turn, HasFreeWorker) is { } next) Enqueue(next);
        }
        catch (Exception error)
        {
            // A mistake of the engine's own: this conversation rests until the next start, all others go on.
            Stuck(log, error.GetType().Name, error.StackTrace);
        }
        finally
        {
            Interlocked.Decrement(ref _inHand);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A conversation rests until the next start: {Error}\n{Trace}")]
    private static partial void Stuck(ILogger log, string error, string? trace);

    private void PutBack(ClaimedTurn turn)
    {
        Interlocked.Decrement(ref _inHand);
        _notStarted.Add(turn);
    }
}
