namespace KratomBot.Engine;

/// <summary>How replies of Connector conversations are delivered.</summary>
public sealed class OutboxOptions
{
    /// <summary>Sends one reply. Without it, replies wait in the outbox. Must not throw for what the channel answers.</summary>
    public Func<OutboxItem, CancellationToken, Task<DeliveryResult>>? Deliver { get; set; }

    /// <summary>How many replies are sent at once, each of another conversation.</summary>
    public int ConcurrentDeliveries { get; set; } = 16;

    /// <summary>The wait before the second attempt; it doubles with each further one.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts, where the channel names none.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt may take before its outcome counts as unclear.</summary>
    public TimeSpan AttemptLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The age at which a reply is given up, however freely it may be retried.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(1);
}
