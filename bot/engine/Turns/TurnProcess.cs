using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Brings a claimed message to its end: attempts, reruns after a conflict, the commit, or giving it up.</summary>
internal sealed partial class TurnProcess(IConversationStore store, TurnRunner runner, EngineOptions options, EngineTraces traces, TimeProvider time, ILogger<TurnProcess> log)
{
    /// <summary>
    /// An attempt whose end nobody saw weighs less than one that failed: somebody may have stopped the process. That it is weighed
    /// at all keeps a turn that ends the process from doing so for ever.
    /// </summary>
    private const int ProcessEndsPerFailure = 3;

    private readonly StorePatience _patience = new(time);

    /// <summary>Returns what was committed; <see langword="null"/> if the program stopped first. The message is then run again at the next start.</summary>
    public async Task<Committed?> RunAsync(ClaimedTurn claimed, bool startNext, CancellationToken stopped)
    {
        using var trace = traces.StartTurn(claimed);
        var committed = await BringToItsEndAsync(claimed, startNext, stopped);
        trace?.SetTag("kratombot.outcome", committed?.Status.ToString() ?? "Stopped");
        return committed;
    }

    private async Task<Committed?> BringToItsEndAsync(ClaimedTurn claimed, bool startNext, CancellationToken stopped)
    {
        var limit = Math.Max(1, options.Attempts(claimed.GateVerdict));
        var turn = claimed;
        var failure = turn is { Counted: false } && turn.Attempts >= limit * ProcessEndsPerFailure ? "ProcessEnded" : null;
        try
        {
            while (failure is null)
            {
                if (!turn.Counted)
                {
                    if (await BeginAsync(turn, count: true, stopped) is not { } begun) return await CommitAsync(NothingOf(turn, startNext), stopped);
                    turn = begun;
                }
                var (committed, error) = await AttemptAsync(turn, startNext, stopped);
                if (committed is not null) return committed;
                if (turn.Attempts >= limit) failure = error;
                turn = turn with { Counted = false };
            }
            return await GiveUpAsync(turn, failure, startNext, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<(Committed? Committed, string? Error)> AttemptAsync(ClaimedTurn turn, bool startNext, CancellationToken stopped)
    {
        for (var rerun = 0; ; rerun++)
        {
            using var trace = EngineTraces.StartPart("attempt");
            Committed committed;
            try
            {
                committed = await CommitAsync(await TurnAsync(turn, startNext, stopped), stopped);
            }
            catch (Exception error) when (!stopped.IsCancellationRequested)
            {
                EngineMetrics.Failures.Add(1);
                // The message of an exception may quote what a person typed; its type and trace do not.
                var kind = error.GetType().Name;
                EngineTraces.Fail(kind);
                AttemptFailed(log, turn.Attempts, kind, error.StackTrace);
                return (null, kind);
            }
            if (committed.Status != CommitStatus.Conflict) return (committed, null);
            EngineMetrics.Conflicts.Add(1);
            if (rerun == options.Reruns) return (null, nameof(CommitStatus.Conflict));
            if (await BeginAsync(turn, count: false, stopped) is not { } fresh) return (await CommitAsync(NothingOf(turn, startNext), stopped), null);
            turn = fresh;
        }
    }

    private async Task<Committed?> GiveUpAsync(ClaimedTurn turn, string failure, bool startNext, CancellationToken stopped)
    {
        EngineTraces.Fail(failure);
        GivenUp(log, turn.Attempts, failure);
        while (true)
        {
            if (await BeginAsync(turn, count: false, stopped) is not { } fresh) return await CommitAsync(NothingOf(turn, startNext), stopped);
            var committed = await CommitAsync(NothingOf(fresh, startNext) with { Failure = failure, Replies = Apology(fresh) }, stopped);
            if (committed.Status == CommitStatus.Conflict) continue;
            if (committed.Status == CommitStatus.Stored) EngineMetrics.Dead.Add(1);
            return committed;
        }
    }

    private IReadOnlyList<ReplyDraft> Apology(ClaimedTurn turn)
    {
        try
        {
            var message = ActivityJson.Read(turn.Activity.Span);
            if (options.Apology(new GivenUp(message, turn.GateVerdict)) is not { } apology) return [];
            apology.ApplyConversationReference(message.GetConversationReference());
            apology.ReplyToId = message.Id;
            return [EventDrafts.Reply(apology, ReplyKind.Send, turn.Route, time.GetUtcNow())];
        }
        catch (Exception error)
        {
            ApologyFailed(log, error.GetType().Name);
            return [];
        }
    }

    /// <summary>That state cannot be read now is not the turn's fault and counts against nobody.</summary>
    private Task<TurnCommit> TurnAsync(ClaimedTurn turn, bool startNext, CancellationToken stopped) =>
        _patience.RunAsync(() => runner.RunAsync(turn, startNext, stopped), stopped);

    private async Task<Committed> CommitAsync(TurnCommit commit, CancellationToken stopped)
    {
        using var trace = EngineTraces.StartPart("commit");
        var committed = await _patience.RunAsync(() => store.CommitAsync(commit, CancellationToken.None), stopped);
        if (committed.Status != CommitStatus.Stored) return committed;
        EngineMetrics.Turns.Add(1);
        commit.Measures?.Record();
        EngineMetrics.TurnSeconds.Record((time.GetUtcNow() - commit.Turn.Received).TotalSeconds);
        return committed;
    }

    private Task<ClaimedTurn?> BeginAsync(ClaimedTurn turn, bool count, CancellationToken stopped) =>
        _patience.RunAsync(() => store.BeginAttemptAsync(turn, count, CancellationToken.None), stopped);

    private TurnCommit NothingOf(ClaimedTurn turn, bool startNext) => new() { Turn = turn, StartNext = startNext, At = time.GetUtcNow() };

    [LoggerMessage(Level = LogLevel.Error, Message = "Attempt {Attempt} of a turn failed: {Error}\n{Trace}")]
    private static partial void AttemptFailed(ILogger log, int attempt, string error, string? trace);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message was given up after {Attempts} attempts: {Error}")]
    private static partial void GivenUp(ILogger log, int attempts, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "There is no apology for a message that was given up: {Error}")]
    private static partial void ApologyFailed(ILogger log, string error);
}
