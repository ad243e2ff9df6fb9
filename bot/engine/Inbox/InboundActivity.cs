using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

/// <summary>What a channel hands over: authenticated, bounded, parsed, and seen by the safety gate.</summary>
public sealed record InboundActivity
{
    /// <summary>
    /// The activity, with channel and conversation. The engine gives it an id and a time if it has none. With delivery mode
    /// <c>expectReplies</c> the replies are left for <see cref="ConversationEngine.WaitForOutcomeAsync"/> instead of the outbox.
    /// </summary>
    public required Activity Activity { get; init; }

    /// <summary>How the replies reach the person.</summary>
    public required ReplyRoute Route { get; init; }

    /// <summary>What the safety gate said, opaque to the engine; the turn finds it under <see cref="TurnKeys.GateVerdict"/>.</summary>
    public string? GateVerdict { get; init; }

    /// <summary>Whether an unknown conversation begins with this message. Where the channel creates conversations itself, it is an error.</summary>
    public bool CreatesConversation { get; init; }
}
