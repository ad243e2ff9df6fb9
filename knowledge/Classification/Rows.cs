using System.Numerics;

namespace KratomBot.Knowledge.Classification;

/// <summary>Arithmetic on rows of numbers, entry by entry: however many entries at once, the bits are the same.</summary>
internal static class Rows
{
    /// <summary>Adds a row times a value to sums.</summary>
    public static void AddScaled(Span<float> sums, ReadOnlySpan<float> row, float value)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(sums[i..]) + (new Vector<float>(row[i..]) * value)).CopyTo(sums[i..]);
        for (; i < sums.Length; i++) sums[i] += row[i] * value;
    }

    /// <summary>One step down the slope for a row of weights, each with a step size of its own.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="squares">The sums of the squares of their slopes.</param>
    /// <param name="gradient">The slopes of the scores.</param>
    /// <param name="value">The value that the weights were multiplied with.</param>
    /// <param name="decay">How strongly weights are drawn to nought.</param>
    /// <param name="rate">The length of a first step.</param>
    public static void Descend(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float value, float decay, float rate)
    {
        var i = 0;
        for (; i <= weights.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[i..]);
            var slope = (new Vector<float>(gradient[i..]) * value) + (weight * decay);
            var square = new Vector<float>(squares[i..]) + (slope * slope);
            square.CopyTo(squares[i..]);
            (weight - (slope * rate / Vector.SquareRoot(square))).CopyTo(weights[i..]);
        }

        for (; i < weights.Length; i++)
        {
            var slope = (gradient[i] * value) + (weights[i] * decay);
            squares[i] += slope * slope;
            weights[i] -= slope * rate / MathF.Sqrt(squares[i]);
        }
    }
}
