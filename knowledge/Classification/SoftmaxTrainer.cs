using System.Numerics;

namespace KratomBot.Knowledge.Classification;

/// <summary>
/// Multinomial logistic regression by stochastic gradients with step sizes of their own for each weight (AdaGrad).
/// A fixed order from a fixed seed, and each weight worked out on its own: the same lines give the same weights on every machine.
/// </summary>
internal static class SoftmaxTrainer
{
    private const double Rate = 0.35;
    private const double Decay = 2e-5;
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
        var gradient = new double[classes];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var rate = (float)(Rate * (1 - (0.9 * round / rounds)));
            foreach (var number in order)
            {
                var example = examples[number];
                Score(example.Vector, weights, classes, gradient);
                Probabilities.Softmax(gradient);
                gradient[example.Class] -= 1;
                for (var i = 0; i < classes; i++) gradient[i] *= example.Importance;
                Step(example.Vector, Array.ConvertAll(gradient, slope => (float)slope), weights, squares, classes, rate);
            }
        }

        return weights;
    }

    private static void Score(SparseVector vector, float[] weights, int classes, double[] scores)
    {
        var constant = weights.Length - classes;
        for (var c = 0; c < classes; c++) scores[c] = LinearModel.Constant * weights[constant + c];
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            var at = vector.Indices[i] * classes;
            var value = vector.Values[i];
            var c = 0;
            for (; c <= classes - Vector<float>.Count; c += Vector<float>.Count)
            {
                Vector.Widen(new Vector<float>(weights, at + c), out var low, out var high);
                (new Vector<double>(scores, c) + (low * (double)value)).CopyTo(scores, c);
                (new Vector<double>(scores, c + Vector<double>.Count) + (high * (double)value)).CopyTo(scores, c + Vector<double>.Count);
            }

            for (; c < classes; c++) scores[c] += (double)value * weights[at + c];
        }
    }

    private static void Step(SparseVector vector, float[] gradient, float[] weights, float[] squares, int classes, float rate)
    {
        for (var i = 0; i <= vector.Indices.Length; i++)
        {
            var (feature, value) = i < vector.Indices.Length
                ? (vector.Indices[i], vector.Values[i])
                : ((weights.Length / classes) - 1, LinearModel.Constant);
            var at = feature * classes;
            var c = 0;
            for (; c <= classes - Vector<float>.Count; c += Vector<float>.Count)
            {
                var weight = new Vector<float>(weights, at + c);
                var slope = (new Vector<float>(gradient, c) * value) + (weight * (float)Decay);
                var square = new Vector<float>(squares, at + c) + (slope * slope);
                square.CopyTo(squares, at + c);
                (weight - (slope * rate / Vector.SquareRoot(square))).CopyTo(weights, at + c);
            }

            for (; c < classes; c++)
            {
                var slope = (gradient[c] * value) + ((float)Decay * weights[at + c]);
                squares[at + c] += slope * slope;
                weights[at + c] -= rate * slope / MathF.Sqrt(squares[at + c]);
            }
        }
    }
}

/// <summary>A text to learn from.</summary>
/// <param name="Vector">The text.</param>
/// <param name="Class">What it is.</param>
/// <param name="Importance">How much it counts.</param>
internal readonly record struct TrainingLine(SparseVector Vector, int Class, double Importance);
