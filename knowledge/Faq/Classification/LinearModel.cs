namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Trained weights in eight bits each, with a scale for each feature; the last feature is the constant.</summary>
/// <param name="Scales">One for each feature.</param>
/// <param name="Weights">All classes of a feature side by side.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record LinearModel(float[] Scales, sbyte[] Weights, int Classes)
{
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

    /// <summary>The score of each class.</summary>
    public double[] Scores(SparseVector vector)
    {
        var scores = new double[Classes];
        Add(scores, Scales.Length - 1, Constant);
        for (var i = 0; i < vector.Indices.Length; i++) Add(scores, vector.Indices[i], vector.Values[i]);
        return scores;
    }

    private void Add(double[] scores, int feature, float value)
    {
        double scaled = value * Scales[feature];
        var row = Weights.AsSpan(feature * Classes, Classes);
        for (var c = 0; c < row.Length; c++) scores[c] += scaled * row[c];
    }
}
