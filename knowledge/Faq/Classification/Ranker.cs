using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Gives every label a probability: a linear model and the likeness to known lines, together.</summary>
/// <param name="Encoder">Turns texts into vectors.</param>
/// <param name="Model">The linear model.</param>
/// <param name="Nearest">The known lines' index.</param>
/// <param name="Labels">The labels in order of their numbers.</param>
/// <param name="Lines">The known lines.</param>
/// <param name="LineLabels">The number of each known line's label.</param>
/// <param name="NearestWeight">How much likeness counts.</param>
/// <param name="Meanings">What the known lines mean.</param>
/// <param name="MeaningNearestWeight">How much likeness in meaning counts.</param>
internal sealed record Ranker(
    TextEncoder Encoder,
    LinearModel Model,
    NearestLines Nearest,
    string[] Labels,
    string[] Lines,
    ushort[] LineLabels,
    double NearestWeight,
    Meanings Meanings,
    double MeaningNearestWeight)
{
    private readonly Coverage _coverage = new(Encoder.Vocabulary, Nearest, line => Scope.IsOut(Labels[LineLabels[line]]));

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
        var encoder = new TextEncoder(extractor, Vocabulary.Build(features, FeatureExtractor.GroupWeights), options.MeaningWeight > 0 ? WordVectors.English : null, options.MeaningWeight);
        List<Encoded> encoded = [.. lines.Select((line, i) => encoder.Encode(line.Text, features[i]))];
        List<TrainingLine> examples = [.. encoded.Select((line, i) => new TrainingLine(line.Vector, targets[i], 1))];
        for (var copy = 1; copy <= options.MisspeltCopies; copy++)
        {
            var misspeller = new Misspeller(copy);
            examples.AddRange(lines.Select((line, i) => new TrainingLine(encoder.Encode(misspeller.Write(line.Text)).Vector, targets[i], CopyImportance)));
        }

        var weights = SoftmaxTrainer.Train(examples, encoder.Count, labels.Length, options.Rounds);
        return new Ranker(
            encoder, LinearModel.Quantise(weights, labels.Length), NearestLines.Build([.. encoded.Select(line => line.Vector)], encoder.Vocabulary.Spelled),
            labels, [.. lines.Select(line => line.Text)], [.. targets.Select(target => (ushort)target)], options.NearestWeight, Meanings.Of([.. encoded.Select(line => line.Meaning)]), options.MeaningNearestWeight);
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
        var (vector, meaning, known, words) = Encoder.Encode(text);
        var scores = Model.Scores(vector);
        var similarities = Nearest.Similarities(vector);
        var likeness = new float[Labels.Length];
        for (var line = 0; line < similarities.Length; line++)
            likeness[LineLabels[line]] = Math.Max(likeness[LineLabels[line]], similarities[line]);
        var meant = Meanings.Likeness(meaning, LineLabels, Labels.Length);
        for (var label = 0; label < scores.Length; label++) scores[label] += (NearestWeight * likeness[label]) + (MeaningNearestWeight * meant[label]);
        Probabilities.Softmax(scores);
        return new Ranking(Labels, scores, likeness, similarities, known, meant, _coverage.Of(vector, known), words);
    }
}

/// <summary>How well each label fits a text.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Probabilities">Of each label.</param>
/// <param name="Likeness">The similarity of the nearest known line of each label.</param>
/// <param name="Similarities">The similarity of every known line.</param>
/// <param name="KnownShare">The share of the text's words that training has seen, by rarity.</param>
/// <param name="MeaningLikeness">The likeness in meaning of the nearest known line of each label.</param>
/// <param name="InScopeShare">The share of the text's words that stand in lines in scope, by rarity.</param>
/// <param name="WordCount">How many words the text has: the longer, the less any line resembles it, whatever it asks.</param>
internal sealed record Ranking(
    string[] Labels, double[] Probabilities, float[] Likeness, float[] Similarities, double KnownShare, float[] MeaningLikeness, double InScopeShare,
    int WordCount);
