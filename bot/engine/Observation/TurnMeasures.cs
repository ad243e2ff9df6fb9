using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KratomBot.Engine;

/// <summary>
/// What a turn wants to have counted; found in <c>turnContext.TurnState</c> under its type. It is counted with the turn's commit, so that
/// an attempt which is thrown away counts nothing.
/// </summary>
public sealed class TurnMeasures
{
    private readonly List<(Counter<long> Counter, TagList Tags)> _counts = [];
    private readonly Lock _gate = new();

    /// <summary>Adds one to a counter. Tags must come from closed sets: never a person's words or ids.</summary>
    public void Count(Counter<long> counter, in TagList tags)
    {
        ArgumentNullException.ThrowIfNull(counter);
        lock (_gate) _counts.Add((counter, tags));
    }

    internal void Record()
    {
        lock (_gate)
        {
            foreach (var (counter, tags) in _counts) counter.Add(1, tags);
        }
    }
}
