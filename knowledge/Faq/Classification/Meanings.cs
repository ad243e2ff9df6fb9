using System.Numerics;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>What the known lines mean, to find those that are near in meaning. Whole numbers, so that sums have the same bits on every machine.</summary>
/// <param name="Rows">The lines' vectors side by side, in steps of 1/127.</param>
/// <param name="Dimensions">The length of each.</param>
internal sealed record Meanings(sbyte[] Rows, int Dimensions)
{
    /// <summary>Keeps vectors of unit length.</summary>
    public static Meanings Of(IReadOnlyList<float[]> lines)
    {
        var dimensions = lines.Count == 0 ? 0 : lines[0].Length;
        var rows = new sbyte[lines.Count * dimensions];
        for (var i = 0; i < lines.Count; i++) Round(lines[i], rows.AsSpan(i * dimensions, dimensions));
        return new Meanings(rows, dimensions);
    }

    /// <summary>For each label the likeness of the line of it that is nearest in meaning, from 0 to 1.</summary>
    public float[] Likeness(float[] meaning, ushort[] lineLabels, int labels)
    {
        var likeness = new float[labels];
        if (Dimensions == 0) return likeness;
        Span<sbyte> asked = stackalloc sbyte[Dimensions];
        Round(meaning, asked);
        for (var line = 0; line < lineLabels.Length; line++)
        {
            ref var best = ref likeness[lineLabels[line]];
            best = Math.Max(best, Dot(asked, Rows.AsSpan(line * Dimensions, Dimensions)) / (float)(sbyte.MaxValue * sbyte.MaxValue));
        }

        return likeness;
    }

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var sums = Vector<int>.Zero;
        var i = 0;
        for (; i <= one.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[i..]), out var lowOne, out var highOne);
            Vector.Widen(new Vector<sbyte>(other[i..]), out var lowOther, out var highOther);
            Vector.Widen(lowOne * lowOther, out var a, out var b);
            Vector.Widen(highOne * highOther, out var c, out var d);
            sums += a + b + c + d;
        }

        var sum = Vector.Sum(sums);
        for (; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    private static void Round(float[] meaning, Span<sbyte> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] = (sbyte)Math.Round(meaning[i] * sbyte.MaxValue);
    }
}
