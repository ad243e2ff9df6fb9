using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Gives every label a probability: a linear model and the likeness to known lines, together.</summary>
/// <param name="Extractor">Finds the features.</param>
/// <param name="Vocabulary">Numbers them.</param>
/// <param name="Model">The linear model.</param>
/// <param name="Nearest">The known lines' index.</param>
/// <param name="Labels">The labels in order of their numbers.</param>
/// <param name="Lines">The known lines.</param>
/// <param name="LineLabels">The number of each known line's label.</param>
/// <param name="NearestWeight">How much likeness counts.</param>
internal sealed record Ranker(
    FeatureExtractor Extractor,
    Vocabulary Vocabulary,
    LinearModel Model,
    NearestLines Nearest,
    string[] Labels,
    string[] Lines,
    ushort[] LineLabels,
    double NearestWeight)
{
    /// <summary>How much a misspelt copy counts beside the line itself.</summary>
    private const double CopyImportance = 0.5;

    /// <summary>Learns from lines.</summary>
    public static Ranker Train(IReadOnlyList<LabelledText> lines, TrainingOptions options)
    {
        var extractor = new FeatureExtractor(options.Lexicon, options.Letters, options.Spelling ? new Spelling(KnownWords(lines, options.Lexicon)) : null);
        string[] labels = [.. lines.Select(line => line.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = labels.Select((label, number) => (label, number)).ToDictionary(pair => pair.label, pair => pair.number, StringComparer.Ordinal);
        int[] targets = [.. lines.Select(line => numbers[line.Label])];

        var features = lines.Select(line => extractor.Extract(line.Text)).ToList();
        var vocabulary = Vocabulary.Build(features, FeatureExtractor.GroupWeights);
        List<SparseVector> vectors = [.. features.Select(found => vocabulary.Vector(found).Vector)];
        List<TrainingLine> examples = [.. vectors.Select((vector, i) => new TrainingLine(vector, targets[i], 1))];
        for (var copy = 1; copy <= options.MisspeltCopies; copy++)
        {
            var misspeller = new Misspeller(copy);
            examples.AddRange(lines.Select((line, i) =>
                new TrainingLine(vocabulary.Vector(extractor.Extract(misspeller.Write(line.Text))).Vector, targets[i], CopyImportance)));
        }

        var weights = SoftmaxTrainer.Train(examples, vocabulary.Count, labels.Length, options.Rounds);
        return new Ranker(
            extractor, vocabulary, LinearModel.Quantise(weights, labels.Length), NearestLines.Build(vectors, vocabulary.Spelled),
            labels, [.. lines.Select(line => line.Text)], [.. targets.Select(target => (ushort)target)], options.NearestWeight);
    }

    /// <summary>The words of the lines and the lexicon, the most frequent first.</summary>
    private static string[] KnownWords(IReadOnlyList<LabelledText> lines, ConceptLexicon? lexicon) =>
    [
        .. lines.SelectMany(line => Words.Of(line.Text))
            .Concat(lexicon?.Entries.Values.SelectMany(phrases => phrases.SelectMany(Words.Of)) ?? [])
            .CountBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key),
    ];

    /// <summary>Ranks the labels for a text.</summary>
    public Ranking Rank(string text)
    {
        var (vector, known) = Vocabulary.Vector(Extractor.Extract(text));
        var scores = Model.Scores(vector);
        var similarities = Nearest.Similarities(vector);
        var likeness = new float[Labels.Length];
        for (var line = 0; line < similarities.Length; line++)
            likeness[LineLabels[line]] = Math.Max(likeness[LineLabels[line]], similarities[line]);
        for (var label = 0; label < scores.Length; label++) scores[label] += NearestWeight * likeness[label];
        Probabilities.Softmax(scores);
        return new Ranking(Labels, scores, likeness, similarities, known);
    }
}

/// <summary>How well each label fits a text.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Probabilities">Of each label.</param>
/// <param name="Likeness">The similarity of the nearest known line of each label.</param>
/// <param name="Similarities">The similarity of every known line.</param>
/// <param name="KnownShare">The share of the text's words that training has seen, by rarity.</param>
internal sealed record Ranking(string[] Labels, double[] Probabilities, float[] Likeness, float[] Similarities, double KnownShare);
