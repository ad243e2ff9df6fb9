namespace KratomBot.Engine.Storage;

/// <summary>A message for the inbox, as the store takes it.</summary>
public sealed record InboxEntry
{
    /// <summary>The conversation that it belongs to.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>Who sent it; <see langword="null"/> where nobody did, such as for a channel's own notices.</summary>
    public UserKey? User { get; init; }

    /// <summary>Whether several people share the conversation.</summary>
    public bool IsGroup { get; init; }

    /// <summary>How replies travel.</summary>
    public required ReplyRoute Route { get; init; }

    /// <summary>Whether an unknown conversation is created; otherwise it is an error.</summary>
    public bool CreatesConversation { get; init; }

    /// <summary>The activity's id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The activity (JSON, UTF-8).</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }

    /// <summary>What of it enters the event log; <see langword="null"/> if nothing does.</summary>
    public EventDraft? Echo { get; init; }

    /// <summary>What the safety gate said, opaque to the engine.</summary>
    public string? GateVerdict { get; init; }

    /// <summary>Whether the replies go into the answer to the request instead of the outbox.</summary>
    public bool RepliesInline { get; init; }

    /// <summary>By what a duplicate is known.</summary>
    public IReadOnlyList<DedupeKey> Keys { get; init; } = [];

    /// <summary>Where a reply goes (JSON), empty to keep what is stored.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>Scheduled work that this message fulfils and that is removed with its acceptance.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A key by which a duplicate is known within its conversation.</summary>
/// <param name="Key">The key.</param>
/// <param name="Expires">When it stops to count; <see langword="null"/> for as long as the conversation.</param>
public readonly record struct DedupeKey(string Key, DateTimeOffset? Expires = null);
