using KratomBot.Engine.Storage;

namespace KratomBot.Engine;

/// <summary>What follows from the result of a delivery.</summary>
internal static class RetryTable
{
    public static DeliveryRecord After(OutboxItem item, DeliveryResult result, OutboxOptions options, DateTimeOffset now)
    {
        var due = now + (result.RetryAfter ?? Wait(item, options));
        var tooOld = due - item.Created > options.GiveUpAfter;
        return result.Kind switch
        {
            DeliveryKind.Delivered => Record(DeliveryState.Sent, now, item.Unclear),
            DeliveryKind.NotNow when !tooOld => Record(item.Unclear > 0 ? DeliveryState.Unknown : DeliveryState.Queued, due, item.Unclear),
            // A second copy is worse than none: one repetition, not more.
            DeliveryKind.Unclear when item.Unclear == 0 && !tooOld => Record(DeliveryState.Unknown, due, item.Unclear + 1),
            _ => Record(DeliveryState.Dead, now, item.Unclear),
        };

        DeliveryRecord Record(DeliveryState state, DateTimeOffset at, int unclear) => new(state, at, unclear, result.Status, result.RemoteId);
    }

    /// <summary>Doubles with each attempt, and differs by up to a fifth between replies that failed together.</summary>
    private static TimeSpan Wait(OutboxItem item, OutboxOptions options)
    {
        var doubled = options.FirstWait * Math.Pow(2, Math.Min(item.Attempts - 1, 16));
        var wait = doubled < options.LongestWait ? doubled : options.LongestWait;
        var spread = Math.Abs(HashCode.Combine(item.Conversation, item.Sequence, item.Attempts) % 1000) / 1000.0;
        return wait * (0.8 + 0.4 * spread);
    }
}
