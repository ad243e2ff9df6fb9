namespace KratomBot.Engine.Storage;

/// <summary>Replies to deliver now, and when to look again.</summary>
/// <param name="Items">At most one of each conversation.</param>
/// <param name="NextDue">When the earliest of the replies that wait becomes due; <see langword="null"/> if none waits.</param>
public sealed record OutboxClaims(IReadOnlyList<OutboxItem> Items, DateTimeOffset? NextDue);

/// <summary>Where a reply stands.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its time.</summary>
    Queued = 0,

    /// <summary>An attempt is under way.</summary>
    Sending = 1,

    /// <summary>The channel has it.</summary>
    Sent = 2,

    /// <summary>Nobody knows whether the channel has it; it waits for its last attempt.</summary>
    Unknown = 3,

    /// <summary>It was given up.</summary>
    Dead = 4,
}

/// <summary>How a delivery ended.</summary>
/// <param name="State">Where the reply stands now.</param>
/// <param name="Due">When it is tried again, where it is.</param>
/// <param name="Unclear">Attempts of which nobody knows whether they delivered it.</param>
/// <param name="Status">The HTTP status, if there was one.</param>
/// <param name="RemoteId">The id that the channel gave.</param>
public sealed record DeliveryRecord(DeliveryState State, DateTimeOffset Due, int Unclear, int? Status, string? RemoteId)
{
    private const int Forbidden = 403;

    /// <summary>
    /// Whether the person or their organisation has blocked the bot: nothing more that they did not ask for just now may be sent, so the
    /// conversation's scheduled work is removed.
    /// </summary>
    public bool IsBlocked => State == DeliveryState.Dead && Status == Forbidden;
}
