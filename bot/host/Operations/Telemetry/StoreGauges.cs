using System.Diagnostics.Metrics;
using KratomBot.Engine.Storage;
using KratomBot.Host.Channels.DirectLine;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>
/// Shows how much waits in the store and how many streams are open. The store is counted now and then in the background,
/// since whoever collects gauges cannot wait for it.
/// </summary>
public sealed class StoreGauges : RegularWork
{
    private static readonly StoreCounts Nothing = new(0, 0, 0, 0, 0, 0, 0);

    private readonly Meter _meter;
    private readonly IConversationStore _store;
    private StoreCounts _counts = Nothing;

    /// <summary>Creates the gauges.</summary>
    public StoreGauges(IMeterFactory meters, IConversationStore store, OpenStreams streams, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StoreGauges> log)
        : base(TimeSpan.FromSeconds(30), lifetime, time, log)
    {
        _store = store;
        _meter = meters.Create(HostMetrics.MeterName);
        _meter.CreateObservableGauge("kratombot.streams", () => streams.Count, "{stream}", "Open streams.");
        Show("kratombot.inbox.waiting", "{message}", "Messages whose turn is not finished.", counts => counts.WaitingMessages);
        Show("kratombot.inbox.dead", "{message}", "Messages that were given up and are still stored.", counts => counts.DeadTurns);
        Show("kratombot.outbox.waiting", "{reply}", "Replies that are not delivered yet.", counts => counts.WaitingReplies);
        Show("kratombot.outbox.given_up", "{reply}", "Replies that were given up and are still stored.", counts => counts.DeadReplies);
        Show("kratombot.conversations", "{conversation}", "Conversations in the store.", counts => counts.Conversations);
    }

    /// <inheritdoc/>
    protected override async Task RunOnceAsync(CancellationToken cancellation) => _counts = await _store.CountAsync(cancellation);

    private void Show(string name, string unit, string description, Func<StoreCounts, long> count) =>
        _meter.CreateObservableGauge(name, () => count(_counts), unit, description);
}
