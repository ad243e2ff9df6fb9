namespace KratomBot.Engine;

/// <summary>What became of an attempt to deliver a reply.</summary>
public enum DeliveryKind
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>The channel does certainly not have it, and asks to try later.</summary>
    NotNow,

    /// <summary>Nobody knows whether the channel has it.</summary>
    Unclear,

    /// <summary>The channel does not want it, now or later.</summary>
    Refused,
}

/// <summary>What became of an attempt to deliver a reply.</summary>
/// <param name="Kind">In short.</param>
/// <param name="RetryAfter">How long the channel asks to wait.</param>
/// <param name="Status">The HTTP status, if there was an answer.</param>
/// <param name="RemoteId">The id that the channel gave the activity.</param>
public sealed record DeliveryResult(DeliveryKind Kind, TimeSpan? RetryAfter = null, int? Status = null, string? RemoteId = null)
{
    /// <summary>No connection came about, so nothing arrived.</summary>
    public static DeliveryResult NotConnected { get; } = new(DeliveryKind.NotNow);

    /// <summary>The connection broke or time ran out after sending began.</summary>
    public static DeliveryResult Interrupted { get; } = new(DeliveryKind.Unclear);

    /// <summary>Reads an HTTP status: 412 and 429 may be retried freely; after 502, 503 and 504 a reply may have arrived; other errors are final.</summary>
    public static DeliveryResult FromStatus(int status, TimeSpan? retryAfter = null, string? remoteId = null) => status switch
    {
        >= 200 and < 300 => new(DeliveryKind.Delivered, null, status, remoteId),
        412 or 429 => new(DeliveryKind.NotNow, retryAfter, status),
        502 or 503 or 504 => new(DeliveryKind.Unclear, retryAfter, status),
        _ => new(DeliveryKind.Refused, null, status),
    };
}
