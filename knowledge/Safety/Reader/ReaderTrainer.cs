using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>Learns the second reader from labelled messages.</summary>
internal static class ReaderTrainer
{
    private const int Rounds = 12;
    private const int NetworkRounds = 6;
    private const double OrdinaryImportance = 0.5;
    private const double EmbeddedImportance = 0.5;

    /// <summary>Characters of a message that is short enough to be embedded.</summary>
    private const int LongestShort = 400;

    /// <summary>Steps through ordinary talk; prime, so that neighbours get unlike companions.</summary>
    private const int Stride = 7919;

    /// <summary>The features that the file has room for.</summary>
    private const int MostFeatures = 100_000;

    /// <summary>Learns.</summary>
    /// <param name="examples">The labelled messages.</param>
    /// <param name="ordinary">Ordinary talk.</param>
    public static ReaderModel Train(IReadOnlyList<SafetyExample> examples, IReadOnlyList<string> ordinary)
    {
        ReaderClass[] classes = [.. examples.Select(Class).Distinct().OrderByDescending(known => known.Level).ThenBy(known => known.Kind, StringComparer.Ordinal)];
        var numbers = classes.Index().ToDictionary(known => known.Item, known => known.Index);
        var none = numbers[new ReaderClass(SafetyLevel.None, SafetyKinds.None)];
        List<(string Text, int Class, double Importance)> lines =
            [.. examples.Select(row => (row.Text, numbers[Class(row)], 1.0)), .. ordinary.Select(text => (text, none, OrdinaryImportance))];
        lines.AddRange(Embedded(lines, ordinary));
        var features = lines.ConvertAll(line => ReaderText.Of(line.Text).Features());
        var vocabulary = Vocabulary.Build(features, ReaderText.GroupWeights);
        var training = lines.Select((line, i) => new TrainingLine(vocabulary.Vector(features[i]).Vector, line.Class, line.Importance)).ToList();
        var weights = SoftmaxTrainer.Train(training, vocabulary.Count, classes.Length, Rounds);
        var (small, linear) = Smaller(vocabulary, weights, classes.Length);
        training = [.. lines.Select((line, i) => new TrainingLine(small.Vector(features[i]).Vector, line.Class, line.Importance))];
        return new ReaderModel(small, linear, NetworkTrainer.Train(training, small.Count, classes.Length, NetworkRounds), classes);
    }

    /// <summary>Short messages again, beside ordinary talk: what is said before or after a danger takes nothing away from it.</summary>
    private static IEnumerable<(string Text, int Class, double Importance)> Embedded(List<(string Text, int Class, double Importance)> lines, IReadOnlyList<string> ordinary) =>
        from line in lines.Index().ToList()
        where line.Item.Importance >= 1 && line.Item.Text.Length < LongestShort
        let talk = ordinary[line.Index * Stride % ordinary.Count]
        select (line.Index % 2 == 0 ? $"{talk}. {line.Item.Text}" : $"{line.Item.Text}. {talk}", line.Item.Class, EmbeddedImportance);

    private static ReaderClass Class(SafetyExample row) => new(row.Level, row.Level is SafetyLevel.None ? SafetyKinds.None : row.Kind);

    /// <summary>Leaves out the features that weigh least.</summary>
    private static (Vocabulary Vocabulary, LinearModel Weights) Smaller(Vocabulary vocabulary, float[] weights, int width)
    {
        var kept = Enumerable.Range(0, vocabulary.Count)
            .OrderByDescending(feature => Largest(weights.AsSpan(feature * width, width))).ThenBy(feature => feature)
            .Take(MostFeatures).Order().ToArray();
        var small = new Vocabulary([.. kept.Select(feature => vocabulary.Keys[feature])], [.. kept.Select(feature => vocabulary.Rarity[feature])], 0, 0, ReaderText.GroupWeights);
        float[] rows = [.. kept.Append(vocabulary.Count).SelectMany(feature => weights[(feature * width)..((feature + 1) * width)])];
        return (small, LinearModel.Quantise(rows, width));
    }

    private static float Largest(ReadOnlySpan<float> row)
    {
        float largest = 0;
        foreach (var weight in row) largest = Math.Max(largest, Math.Abs(weight));
        return largest;
    }
}
