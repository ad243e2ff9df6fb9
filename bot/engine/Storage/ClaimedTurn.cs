namespace KratomBot.Engine.Storage;

/// <summary>A message whose turn this process may run.</summary>
public sealed record ClaimedTurn
{
    /// <summary>The conversation.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The message's number in the conversation's inbox.</summary>
    public required long Number { get; init; }

    /// <summary>The conversation's version: a commit against an older one is refused.</summary>
    public required long Version { get; init; }

    /// <summary>Attempts begun so far, this one included if it is <see cref="Counted"/>.</summary>
    public required int Attempts { get; init; }

    /// <summary>Whether the attempt that would start now is counted already.</summary>
    public required bool Counted { get; init; }

    /// <summary>Who sent it.</summary>
    public UserKey? User { get; init; }

    /// <summary>How replies travel.</summary>
    public required ReplyRoute Route { get; init; }

    /// <summary>Whether the replies go into the answer to the request instead of the outbox.</summary>
    public required bool RepliesInline { get; init; }

    /// <summary>The activity's id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The activity (JSON, UTF-8).</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }

    /// <summary>What the safety gate said.</summary>
    public string? GateVerdict { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Received { get; init; }
}

/// <summary>The result of <see cref="IConversationStore.AcceptAsync"/>.</summary>
/// <param name="Receipt">Where the message stands.</param>
/// <param name="Turn">Its turn, if it is the conversation's next and not a duplicate.</param>
public sealed record Accepted(Receipt Receipt, ClaimedTurn? Turn);
