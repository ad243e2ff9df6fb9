namespace KratomBot.Knowledge.Classification;

/// <summary>Trained weights in eight bits each, with a scale for each feature; the last feature is the constant.</summary>
/// <param name="scales">One for each feature.</param>
/// <param name="weights">All classes of a feature side by side.</param>
/// <param name="classes">How many classes there are.</param>
internal sealed class LinearModel(float[] scales, sbyte[] weights, int classes)
{
    private readonly float[] _weights = Unpack(scales, weights, classes);

    /// <summary>The value of the constant feature.</summary>
    public const float Constant = 0.3f;

    /// <summary>Rounds trained weights to eight bits.</summary>
    public static LinearModel Quantise(float[] weights, int classes)
    {
        var scales = new float[weights.Length / classes];
        var small = new sbyte[weights.Length];
        for (var feature = 0; feature < scales.Length; feature++)
        {
            var row = weights.AsSpan(feature * classes, classes);
            float largest = 0;
            foreach (var weight in row) largest = Math.Max(largest, Math.Abs(weight));
            if (largest == 0) continue;
            scales[feature] = largest / sbyte.MaxValue;
            for (var c = 0; c < classes; c++) small[(feature * classes) + c] = (sbyte)Math.Round(row[c] / scales[feature]);
        }

        return new LinearModel(scales, small, classes);
    }

    /// <summary>One for each feature.</summary>
    public float[] Scales => scales;

    /// <summary>All classes of a feature side by side.</summary>
    public sbyte[] Weights => weights;

    /// <summary>The score of each class.</summary>
    public double[] Scores(SparseVector vector)
    {
        var scores = new float[classes];
        Score(vector.Indices, vector.Values, scores);
        return Array.ConvertAll(scores, score => (double)score);
    }

    /// <summary>Writes the score of each class.</summary>
    /// <param name="indices">The features that are there.</param>
    /// <param name="values">The value of each.</param>
    /// <param name="scores">Where to, one for each class.</param>
    public void Score(ReadOnlySpan<int> indices, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        Add(scores, scales.Length - 1, Constant);
        for (var i = 0; i < indices.Length; i++) Add(scores, indices[i], values[i]);
    }

    private void Add(Span<float> scores, int feature, float value) => Rows.AddScaled(scores, _weights.AsSpan(feature * classes, classes), value);

    private static float[] Unpack(float[] scales, sbyte[] weights, int classes)
    {
        var unpacked = new float[weights.Length];
        for (var feature = 0; feature < scales.Length; feature++)
        {
            var small = weights.AsSpan(feature * classes, classes);
            var row = unpacked.AsSpan(feature * classes, classes);
            var scale = scales[feature];
            for (var c = 0; c < row.Length; c++) row[c] = small[c] * scale;
        }

        return unpacked;
    }
}
