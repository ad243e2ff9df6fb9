namespace KratomBot.Engine;

/// <summary>What a reply does.</summary>
public enum ReplyKind
{
    /// <summary>It says something new.</summary>
    Send = 0,

    /// <summary>It changes something said.</summary>
    Update = 1,

    /// <summary>It takes something back.</summary>
    Delete = 2,
}

/// <summary>A reply to deliver.</summary>
public sealed record OutboxItem
{
    /// <summary>The conversation.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>Its place in the conversation: replies are delivered in this order.</summary>
    public required long Sequence { get; init; }

    /// <summary>What it does.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>The activity's id in the event log.</summary>
    public required string ActivityId { get; init; }

    /// <summary>For a change or a taking back: the id that the channel gave to the earlier activity, if it is known.</summary>
    public string? RemoteId { get; init; }

    /// <summary>The activity (JSON, UTF-8).</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }

    /// <summary>The conversation reference of the last message (JSON), with the service's present address.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>Attempts, this one included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Attempts of which nobody knows whether they delivered it.</summary>
    public required int Unclear { get; init; }

    /// <summary>When the bot said it.</summary>
    public required DateTimeOffset Created { get; init; }
}

/// <summary>A reply that was given up. Its text is gone.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">Its place in the conversation.</param>
/// <param name="Attempts">Attempts that were made.</param>
/// <param name="Status">The last HTTP status, if there was one.</param>
/// <param name="Created">When the bot said it.</param>
public sealed record DeadReply(ConversationKey Conversation, long Sequence, int Attempts, int? Status, DateTimeOffset Created);
