using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace KratomBot.Engine.Tests.Observation;

public sealed class EngineMetricsTests
{
    [Fact]
    public async Task Turn_OfAnyKind_IsCountedWithoutAWordOfIt()
    {
        var (names, tags) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == EngineMetrics.MeterName) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, labels, _) => Note(instrument, labels));
        listener.SetMeasurementEventCallback<double>((instrument, _, labels, _) => Note(instrument, labels));
        listener.Start();

        await using var fixture = await EngineFixture.StartAsync(
            (_, context, _) => context.Activity.Text == "SECRET" ? throw new InvalidOperationException("SECRET") : Task.CompletedTask);
        await fixture.OutcomeAsync(await fixture.SayAsync("SECRET", "SECRET", "SECRET"));
        await fixture.OutcomeAsync(await fixture.SayAsync("fine", clientId: "SECRET"));
        await fixture.SayAsync("fine", clientId: "SECRET");

        Assert.Superset(
            new HashSet<string> { "kratombot.inbox.accepted", "kratombot.inbox.duplicates", "kratombot.turns", "kratombot.turn.duration", "kratombot.turn.failures", "kratombot.turns.dead" },
            names.ToHashSet());
        Assert.DoesNotContain(tags, tag => tag.Contains("SECRET", StringComparison.Ordinal));

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> labels)
        {
            names.Add(instrument.Name);
            foreach (var label in labels) tags.Add($"{label.Key}={label.Value}");
        }
    }
}
