namespace KratomBot.Engine;

/// <summary>How the turn of a message ended. Read from the store, so the same for every duplicate of it.</summary>
public sealed record TurnOutcome
{
    /// <summary>Whether the message was given up after its last attempt; <see cref="Replies"/> then holds the apology.</summary>
    public required bool IsDead { get; init; }

    /// <summary>What the bot said, in order, as it stands in the event log.</summary>
    public IReadOnlyList<LoggedEvent> Replies { get; init; } = [];

    /// <summary>The HTTP status that the bot gives an invoke; <see langword="null"/> if it gave none.</summary>
    public int? InvokeStatus { get; init; }

    /// <summary>The body that the bot gives an invoke (JSON, UTF-8), or empty.</summary>
    public ReadOnlyMemory<byte> InvokeBody { get; init; }
}
