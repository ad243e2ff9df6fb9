namespace KratomBot.Engine;

/// <summary>What is known of a conversation without its content.</summary>
public sealed record StoredConversation
{
    /// <summary>Its name.</summary>
    public required ConversationKey Key { get; init; }

    /// <summary>The person of a personal conversation; <see langword="null"/> in a group.</summary>
    public UserKey? User { get; init; }

    /// <summary>How replies travel.</summary>
    public required ReplyRoute Route { get; init; }

    /// <summary>The event log's newest sequence number; 0 when it is empty.</summary>
    public long LastSequence { get; init; }

    /// <summary>When the conversation began.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the last message came in or went out.</summary>
    public required DateTimeOffset LastMessage { get; init; }

    /// <summary>The conversation reference of the last message (JSON), or empty before the first.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }
}
