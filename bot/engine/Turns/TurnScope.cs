using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine;

/// <summary>What one attempt of a turn has done so far. Nothing of it is real before the commit.</summary>
internal sealed class TurnScope(IConversationStore store, ClaimedTurn turn, DateTimeOffset now)
{
    private static readonly AsyncLocal<TurnScope?> Ambient = new();

    private readonly List<ReplyDraft> _replies = [];
    private readonly Lock _gate = new();
    private bool _closed;

    /// <summary>The turn in which the present code runs; <see langword="null"/> outside any.</summary>
    public static TurnScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public ClaimedTurn Turn { get; } = turn;

    public DateTimeOffset Now { get; } = now;

    public TurnState State { get; } = new(store, turn, now);

    public TurnSchedule Schedule { get; } = new();

    public TurnMeasures Measures { get; } = new();

    public InvokeResponse? InvokeResponse { get; set; }

    public bool ForgetsUser { get; set; }

    public bool ForgetsConversation { get; set; }

    /// <exception cref="ObjectDisposedException">The turn is over: it took too long and was given up.</exception>
    public void Say(ReplyDraft reply)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(TurnScope));
            _replies.Add(reply);
        }
    }

    /// <summary>Ends the attempt: whatever its code still does goes nowhere.</summary>
    public TurnCommit Close(bool startNext, DateTimeOffset at)
    {
        IReadOnlyList<ReplyDraft> replies;
        lock (_gate)
        {
            _closed = true;
            replies = [.. _replies];
        }
        return new TurnCommit
        {
            Turn = Turn,
            State = State.Close(),
            Replies = replies,
            Schedule = Schedule.Close(),
            InvokeResponse = InvokeResponseJson.Write(InvokeResponse),
            ForgetsUser = ForgetsUser,
            ForgetsConversation = ForgetsConversation,
            Measures = Measures,
            StartNext = startNext,
            At = at,
        };
    }
}
