namespace KratomBot.Engine.Storage;

/// <summary>All that a turn did.</summary>
public sealed record TurnCommit
{
    /// <summary>The turn.</summary>
    public required ClaimedTurn Turn { get; init; }

    /// <summary>The state that it changed.</summary>
    public IReadOnlyList<StateWrite> State { get; init; } = [];

    /// <summary>What it said, in order.</summary>
    public IReadOnlyList<ReplyDraft> Replies { get; init; } = [];

    /// <summary>What it scheduled or cancelled, in order.</summary>
    public IReadOnlyList<ScheduleChange> Schedule { get; init; } = [];

    /// <summary>Its answer to an invoke (JSON), or empty.</summary>
    public ReadOnlyMemory<byte> InvokeResponse { get; init; }

    /// <summary>Whether all of the person is removed, except for what this turn says; and tokens with their id are revoked.</summary>
    public bool ForgetsUser { get; init; }

    /// <summary>
    /// Whether the conversation is emptied, up to this message and with its threads (their ids go on after a semicolon); what came
    /// after the message stays. Nothing that the turn says is kept or sent.
    /// </summary>
    public bool ForgetsConversation { get; init; }

    /// <summary>Set if the message is given up: the type of the last error.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the conversation's next turn would start at once; its attempt is then counted here already.</summary>
    public bool StartNext { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What is counted once it is stored.</summary>
    internal TurnMeasures? Measures { get; init; }
}

/// <summary>One thing that a turn said.</summary>
/// <param name="Kind">Said, changed or taken back.</param>
/// <param name="ActivityId">The activity's id; that of the earlier activity where one is changed or taken back.</param>
/// <param name="Event">The activity.</param>
/// <param name="Logged">Whether it enters the event log.</param>
public sealed record ReplyDraft(ReplyKind Kind, string ActivityId, EventDraft Event, bool Logged = true);

/// <summary>Scheduled work to add or, where <paramref name="Due"/> is <see langword="null"/>, to cancel.</summary>
/// <param name="Id">Its id within the conversation; the same id replaces.</param>
/// <param name="Name">The name of the event that will reach the bot.</param>
/// <param name="Value">The event's value (JSON), or empty.</param>
/// <param name="Due">When.</param>
public sealed record ScheduleChange(string Id, string Name, ReadOnlyMemory<byte> Value, DateTimeOffset? Due);

/// <summary>How a commit ended.</summary>
public enum CommitStatus
{
    /// <summary>All of the turn is stored.</summary>
    Stored,

    /// <summary>State was changed by another meanwhile; nothing is stored, and the turn is to be run again from fresh state.</summary>
    Conflict,

    /// <summary>The message is finished or forgotten already; nothing is stored, and nothing is to be done.</summary>
    Gone,
}

/// <summary>The result of <see cref="IConversationStore.CommitAsync"/>.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Next">The conversation's next turn, if a message waits.</param>
/// <param name="HasSchedule">Whether scheduled work was added or cancelled.</param>
public sealed record Committed(CommitStatus Status, ClaimedTurn? Next, bool HasSchedule = false);
