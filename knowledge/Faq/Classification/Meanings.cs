using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        Span<sbyte> rounded = stackalloc sbyte[Dimensions];
        Round(meaning, rounded);
        Span<short> asked = stackalloc short[Dimensions];
        for (var i = 0; i < asked.Length; i++) asked[i] = rounded[i];
        for (var line = 0; line < lineLabels.Length; line++)
        {
            ref var best = ref likeness[lineLabels[line]];
            best = Math.Max(best, Dot(asked, Rows.AsSpan(line * Dimensions, Dimensions)) / (float)(sbyte.MaxValue * sbyte.MaxValue));
        }

        return likeness;
    }

    /// <summary>The sum of the products: the same whole number whichever instructions find it. It is most of the work of a question.</summary>
    private static int Dot(ReadOnlySpan<short> asked, ReadOnlySpan<sbyte> row)
    {
        var (sum, i) = Avx2.IsSupported ? DotByPairs(asked, row) : DotByWidening(asked, row);
        for (; i < row.Length; i++) sum += asked[i] * row[i];
        return sum;
    }

    /// <summary>Processors of PCs and servers multiply and add neighbours in one step.</summary>
    private static (int Sum, int Read) DotByPairs(ReadOnlySpan<short> asked, ReadOnlySpan<sbyte> row)
    {
        var sums = Vector256<int>.Zero;
        var i = 0;
        for (; i <= row.Length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
            sums += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.Create(row[i..])), Vector256.Create(asked[i..]));
        return (Vector256.Sum(sums), i);
    }

    /// <summary>Anywhere else. Two products of eight bits fit into sixteen.</summary>
    private static (int Sum, int Read) DotByWidening(ReadOnlySpan<short> asked, ReadOnlySpan<sbyte> row)
    {
        var sums = Vector<int>.Zero;
        var i = 0;
        for (; i <= row.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[i..]), out var low, out var high);
            Vector.Widen((low * new Vector<short>(asked[i..])) + (high * new Vector<short>(asked[(i + Vector<short>.Count)..])), out var a, out var b);
            sums += a + b;
        }

        return (Vector.Sum(sums), i);
    }

    private static void Round(float[] meaning, Span<sbyte> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] = (sbyte)Math.Round(meaning[i] * sbyte.MaxValue);
    }
}
