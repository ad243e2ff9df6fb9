using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>
/// Trains a <see cref="ReaderNetwork"/> by stochastic gradients with step sizes of their own for each weight (AdaGrad), and with features
/// and units left out at random, so that none is relied upon alone. A fixed order from a fixed seed: the same lines give the same network.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int Seed = 20240122;
    private const double Rate = 0.1;
    private const float Decay = 1e-5f;
    private const float LeftOut = 0.25f;
    private const double FeaturesLeftOut = 0.3;

    private readonly int _classes;
    private readonly Random _random = new(Seed);
    private readonly float[] _features, _featureSquares, _units, _unitSquares, _hidden, _hiddenSlopes, _scores;

    private NetworkTrainer(int features, int classes)
    {
        _classes = classes;
        _features = Noise((features + 1) * ReaderNetwork.Hidden, 0.1);
        _units = Noise((ReaderNetwork.Hidden + 1) * classes, 0.5 * Math.Sqrt(6.0 / ReaderNetwork.Hidden));
        _featureSquares = Filled(_features.Length, 1e-3f);
        _unitSquares = Filled(_units.Length, 1e-2f);
        (_hidden, _hiddenSlopes, _scores) = (new float[ReaderNetwork.Hidden], new float[ReaderNetwork.Hidden], new float[classes]);
    }

    /// <summary>Trains.</summary>
    /// <param name="examples">The texts.</param>
    /// <param name="features">The length of the vectors.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="rounds">How often all texts are gone through.</param>
    public static ReaderNetwork Train(IReadOnlyList<TrainingLine> examples, int features, int classes, int rounds)
    {
        var trainer = new NetworkTrainer(features, classes);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            trainer._random.Shuffle(order);
            var rate = (float)(Rate * (1 - (0.9 * round / rounds)));
            foreach (var number in order) trainer.Learn(examples[number], rate);
        }

        return new ReaderNetwork(LinearModel.Quantise(trainer._features, ReaderNetwork.Hidden), LinearModel.Quantise(trainer._units, classes));
    }

    private void Learn(TrainingLine line, float rate)
    {
        line = line with { Vector = Thinned(line.Vector) };
        Forward(line.Vector);
        var shares = Array.ConvertAll(_scores, score => (double)score);
        Probabilities.Softmax(shares);
        shares[line.Class] -= 1;
        for (var i = 0; i < _scores.Length; i++) _scores[i] = (float)(shares[i] * line.Importance);
        for (var unit = 0; unit < _hidden.Length; unit++)
        {
            _hiddenSlopes[unit] = 0;
            if (_hidden[unit] <= 0) continue;
            float slope = 0;
            for (var i = 0; i < _scores.Length; i++) slope += _units[(unit * _classes) + i] * _scores[i];
            _hiddenSlopes[unit] = slope / (1 - LeftOut);
            Descend(_units, _unitSquares, unit, _scores, _hidden[unit], rate);
        }

        Descend(_units, _unitSquares, _hidden.Length, _scores, LinearModel.Constant, rate);
        for (var i = 0; i < line.Vector.Indices.Length; i++) Descend(_features, _featureSquares, line.Vector.Indices[i], _hiddenSlopes, line.Vector.Values[i], rate);
        Descend(_features, _featureSquares, (_features.Length / _hidden.Length) - 1, _hiddenSlopes, LinearModel.Constant, rate);
    }

    private SparseVector Thinned(SparseVector vector)
    {
        var longer = (float)(1 / Math.Sqrt(1 - FeaturesLeftOut));
        List<int> indices = new(vector.Indices.Length);
        List<float> values = new(vector.Indices.Length);
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            if (_random.NextDouble() < FeaturesLeftOut) continue;
            indices.Add(vector.Indices[i]);
            values.Add(vector.Values[i] * longer);
        }

        return new SparseVector([.. indices], [.. values]);
    }

    private void Forward(SparseVector vector)
    {
        Array.Clear(_hidden);
        Rows.AddScaled(_hidden, _features.AsSpan(_features.Length - _hidden.Length), LinearModel.Constant);
        for (var i = 0; i < vector.Indices.Length; i++)
            Rows.AddScaled(_hidden, _features.AsSpan(vector.Indices[i] * _hidden.Length, _hidden.Length), vector.Values[i]);
        Array.Clear(_scores);
        Rows.AddScaled(_scores, _units.AsSpan(_units.Length - _classes), LinearModel.Constant);
        for (var unit = 0; unit < _hidden.Length; unit++)
        {
            _hidden[unit] = _random.NextDouble() < LeftOut ? 0 : Math.Max(0, _hidden[unit]) / (1 - LeftOut);
            if (_hidden[unit] > 0) Rows.AddScaled(_scores, _units.AsSpan(unit * _classes, _classes), _hidden[unit]);
        }
    }

    private static void Descend(float[] weights, float[] squares, int row, float[] slopes, float value, float rate) =>
        Rows.Descend(weights.AsSpan(row * slopes.Length, slopes.Length), squares.AsSpan(row * slopes.Length, slopes.Length), slopes, value, Decay, rate);

    private float[] Noise(int count, double width)
    {
        var noise = new float[count];
        for (var i = 0; i < count; i++) noise[i] = (float)(((2 * _random.NextDouble()) - 1) * width);
        return noise;
    }

    private static float[] Filled(int count, float value)
    {
        var filled = new float[count];
        Array.Fill(filled, value);
        return filled;
    }
}
