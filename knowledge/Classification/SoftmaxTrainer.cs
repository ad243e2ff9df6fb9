namespace KratomBot.Knowledge.Classification;

/// <summary>
/// Multinomial logistic regression by stochastic gradients with step sizes of their own for each weight (AdaGrad).
/// A fixed order from a fixed seed, and each weight worked out on its own: the same lines give the same weights on every machine.
/// </summary>
internal static class SoftmaxTrainer
{
    private const double Rate = 0.35;
    private const float Decay = 2e-5f;
    private const int Seed = 20240122;

    /// <summary>Trains.</summary>
    /// <param name="examples">The texts.</param>
    /// <param name="features">The length of the vectors.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="rounds">How often all texts are gone through.</param>
    /// <returns>The weights, all classes of a feature side by side; the last feature is the constant.</returns>
    public static float[] Train(IReadOnlyList<TrainingLine> examples, int features, int classes, int rounds)
    {
        var weights = new float[(features + 1) * classes];
        var squares = new float[weights.Length];
        Array.Fill(squares, 1e-3f);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var scores = new float[classes];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var rate = (float)(Rate * (1 - (0.9 * round / rounds)));
            foreach (var number in order)
            {
                var (vector, target, importance) = examples[number];
                Score(vector, weights, scores);
                ToGradient(scores, target, importance);
                Step(vector, scores, weights, squares, rate);
            }
        }

        return weights;
    }

    private static void Score(SparseVector vector, float[] weights, float[] scores)
    {
        Array.Clear(scores);
        Rows.AddScaled(scores, weights.AsSpan(weights.Length - scores.Length), LinearModel.Constant);
        for (var i = 0; i < vector.Indices.Length; i++)
            Rows.AddScaled(scores, weights.AsSpan(vector.Indices[i] * scores.Length, scores.Length), vector.Values[i]);
    }

    private static void ToGradient(float[] scores, int target, double importance)
    {
        var shares = Array.ConvertAll(scores, score => (double)score);
        Probabilities.Softmax(shares);
        shares[target] -= 1;
        for (var i = 0; i < scores.Length; i++) scores[i] = (float)(shares[i] * importance);
    }

    private static void Step(SparseVector vector, float[] gradient, float[] weights, float[] squares, float rate)
    {
        var classes = gradient.Length;
        for (var i = 0; i <= vector.Indices.Length; i++)
        {
            var (at, value) = i < vector.Indices.Length ? (vector.Indices[i] * classes, vector.Values[i]) : (weights.Length - classes, LinearModel.Constant);
            Rows.Descend(weights.AsSpan(at, classes), squares.AsSpan(at, classes), gradient, value, Decay, rate);
        }
    }
}

/// <summary>A text to learn from.</summary>
/// <param name="Vector">The text.</param>
/// <param name="Class">What it is.</param>
/// <param name="Importance">How much it counts.</param>
internal readonly record struct TrainingLine(SparseVector Vector, int Class, double Importance);
