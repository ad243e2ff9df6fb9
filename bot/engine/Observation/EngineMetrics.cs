using System.Diagnostics.Metrics;

namespace KratomBot.Engine;

/// <summary>What the engine counts, under the meter <c>KratomBot.Engine</c>. No tag holds anything of a person or a conversation.</summary>
public static class EngineMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "KratomBot.Engine";

    private static readonly Meter Meter = new(MeterName);

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60] };

    internal static Counter<long> Accepted { get; } = Meter.CreateCounter<long>("kratombot.inbox.accepted", "{message}", "Messages stored.");

    internal static Counter<long> Duplicates { get; } = Meter.CreateCounter<long>("kratombot.inbox.duplicates", "{message}", "Messages that were stored before.");

    internal static Counter<long> Turns { get; } = Meter.CreateCounter<long>("kratombot.turns", "{turn}", "Turns that were committed.");

    internal static Histogram<double> TurnSeconds { get; } = Meter.CreateHistogram<double>("kratombot.turn.duration", "s", "From a message's storage to its turn's commit.", tags: null, advice: Seconds);

    internal static Counter<long> Failures { get; } = Meter.CreateCounter<long>("kratombot.turn.failures", "{attempt}", "Attempts that threw or took too long.");

    internal static Counter<long> Conflicts { get; } = Meter.CreateCounter<long>("kratombot.turn.conflicts", "{attempt}", "Attempts thrown away because state had changed.");

    internal static Counter<long> Dead { get; } = Meter.CreateCounter<long>("kratombot.turns.dead", "{turn}", "Messages given up after their last attempt.");

    internal static Counter<long> StateDropped { get; } = Meter.CreateCounter<long>("kratombot.state.dropped", "{value}", "Stored values that did not load any more.");

    internal static Counter<long> Deliveries { get; } = Meter.CreateCounter<long>("kratombot.outbox.deliveries", "{attempt}", "Attempts to deliver a reply, by result.");

    internal static Counter<long> DeadReplies { get; } = Meter.CreateCounter<long>("kratombot.outbox.dead", "{reply}", "Replies given up.");
}
