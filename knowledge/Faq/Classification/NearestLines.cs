using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Finds the known lines that are most like a text (cosine of the vectors), by an inverted index. Runs of letters are
/// left out: they make the index large and the likeness no better.
/// </summary>
/// <param name="Starts">Where the entries of each feature begin, and where the last one's end.</param>
/// <param name="Lines">The line of each entry.</param>
/// <param name="Values">The value of each entry, in steps of 1/255.</param>
/// <param name="Count">How many lines there are.</param>
internal sealed record NearestLines(int[] Starts, ushort[] Lines, byte[] Values, int Count)
{
    /// <summary>More lines than this cannot be indexed.</summary>
    public const int MostLines = ushort.MaxValue;

    /// <summary>Builds the index.</summary>
    /// <param name="vectors">The lines' vectors.</param>
    /// <param name="features">How many features, from the first on, are looked at.</param>
    public static NearestLines Build(IReadOnlyList<SparseVector> vectors, int features)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vectors.Count, MostLines);
        var starts = new int[features + 1];
        foreach (var vector in vectors)
            foreach (var index in Looked(vector, features)) starts[index + 1]++;
        for (var i = 0; i < features; i++) starts[i + 1] += starts[i];
        var lines = new ushort[starts[features]];
        var values = new byte[lines.Length];
        var next = starts.ToArray();
        for (var line = 0; line < vectors.Count; line++)
        {
            var length = Length(vectors[line], features);
            var looked = Looked(vectors[line], features);
            for (var i = 0; i < looked.Length; i++)
            {
                var at = next[looked[i]]++;
                lines[at] = (ushort)line;
                values[at] = (byte)Math.Round(vectors[line].Values[i] / length * byte.MaxValue);
            }
        }

        return new NearestLines(starts, lines, values, vectors.Count);
    }

    /// <summary>The similarity of a text to every line, from 0 to 1.</summary>
    public float[] Similarities(SparseVector vector)
    {
        var features = Starts.Length - 1;
        var similarities = new float[Count];
        var length = Length(vector, features);
        var looked = Looked(vector, features);
        for (var i = 0; i < looked.Length; i++)
        {
            var value = (float)(vector.Values[i] / length / byte.MaxValue);
            for (var at = Starts[looked[i]]; at < Starts[looked[i] + 1]; at++)
                similarities[Lines[at]] += value * Values[at];
        }

        return similarities;
    }

    private static ReadOnlySpan<int> Looked(SparseVector vector, int features)
    {
        var end = Array.BinarySearch(vector.Indices, features);
        return vector.Indices.AsSpan(0, end < 0 ? ~end : end);
    }

    private static double Length(SparseVector vector, int features)
    {
        double squares = 0;
        for (var i = Looked(vector, features).Length - 1; i >= 0; i--) squares += vector.Values[i] * vector.Values[i];
        return squares > 0 ? Math.Sqrt(squares) : 1;
    }
}
