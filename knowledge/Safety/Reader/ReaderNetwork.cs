using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A small neural network: features add up to a few hidden units, and what of these is above nought speaks for classes. It sees what only several words together mean.</summary>
/// <param name="Features">From features to hidden units.</param>
/// <param name="Units">From hidden units to classes.</param>
internal sealed record ReaderNetwork(LinearModel Features, LinearModel Units)
{
    /// <summary>How many hidden units there are.</summary>
    public const int Hidden = 64;

    /// <summary>The score of each class.</summary>
    public void Score(SparseVector vector, Span<float> scores)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Features.Score(vector.Indices, vector.Values, hidden);
        Span<int> active = stackalloc int[Hidden];
        var count = 0;
        for (var unit = 0; unit < Hidden; unit++)
            if (hidden[unit] > 0) (active[count], hidden[count++]) = (unit, hidden[unit]);
        Units.Score(active[..count], hidden[..count], scores);
    }
}
