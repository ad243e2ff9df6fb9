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
    private readonly Channel<ClaimedTurn> _ready = Channel.CreateUnbounded<ClaimedTurn>(), _suspects = Channel.CreateUnbounded<ClaimedTurn>();
    private readonly ConcurrentDictionary<ClaimedTurn, bool> _claimed = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<ClaimedTurn> _notStarted = [];
    private int _inHand;
    private volatile bool _draining;
    private Task _work = Task.CompletedTask;

    /// <summary>Whether a turn that is queued now would start at once.</summary>
    public bool HasFreeWorker => !_draining && Volatile.Read(ref _inHand) < limit;

    /// <summary>Whether nothing is started any more.</summary>
    public bool IsDraining => _draining;

    public void Start() => _work = Task.WhenAll(WorkAsync(_suspects, atOnce: 1), WorkAsync(_ready, limit));

    public void Enqueue(ClaimedTurn turn) => Enqueue(turn, _ready);

    /// <summary>
    /// Takes a turn that its process has left. Where it was running, it may have ended the process; such turns are run one after the
    /// other, so that each can only count against itself.
    /// </summary>
    public void EnqueueFound(ClaimedTurn turn) => Enqueue(turn, turn.Attempts > 0 ? _suspects : _ready);

    /// <summary>Turns that are claimed here and neither ended nor put back.</summary>
    public IReadOnlyCollection<ClaimedTurn> InHand() => [.. _claimed.Keys];

    /// <summary>Starts nothing more. Returns when all that runs has ended.</summary>
    public Task DrainAsync()
    {
        _draining = true;
        _ready.Writer.TryComplete();
        _suspects.Writer.TryComplete();
        return _work;
    }

    /// <summary>Turns that were claimed and never started.</summary>
    public IReadOnlyCollection<ClaimedTurn> NotStarted() => _notStarted;

    private void Enqueue(ClaimedTurn turn, Channel<ClaimedTurn> queue)
    {
        Interlocked.Increment(ref _inHand);
        _claimed.TryAdd(turn, true);
        if (_draining || !queue.Writer.TryWrite(turn)) PutBack(turn);
    }

    private Task WorkAsync(Channel<ClaimedTurn> queue, int atOnce) => Parallel.ForEachAsync(
        queue.Reader.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (turn, _) => await RunAsync(turn));

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
            _claimed.TryRemove(turn, out _);
            Interlocked.Decrement(ref _inHand);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A conversation rests until the next start: {Error}\n{Trace}")]
    private static partial void Stuck(ILogger log, string error, string? trace);

    private void PutBack(ClaimedTurn turn)
    {
        _claimed.TryRemove(turn, out _);
        Interlocked.Decrement(ref _inHand);
        _notStarted.Add(turn);
    }
}
