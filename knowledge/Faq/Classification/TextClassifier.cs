namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Learns from labelled lines what texts are about, and when to say that they are about none of it. Lines labelled
/// <c>oos</c> (or with kinds that begin with an exclamation mark) help and are not needed.
/// </summary>
public sealed class TextClassifier
{
    private readonly Ranker _ranker;
    private readonly Rejection _rejection;

    private TextClassifier(Ranker ranker, Rejection rejection, string fingerprint)
    {
        _ranker = ranker;
        _rejection = rejection;
        Fingerprint = fingerprint;
    }

    /// <summary>What it was trained on; empty unless it was read from a file that says so.</summary>
    public string Fingerprint { get; }

    /// <summary>All labels that it knows.</summary>
    public IReadOnlyList<string> Labels => _ranker.Labels;

    /// <summary>From this score on a text counts as in scope.</summary>
    public double Threshold => _rejection.Threshold;

    /// <summary>Learns.</summary>
    /// <param name="lines">The lines; at least one in scope.</param>
    /// <param name="options">What to make use of.</param>
    public static TextClassifier Train(IReadOnlyList<LabelledText> lines, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        options ??= new TrainingOptions();
        var (tested, companions) = Material(lines, options);
        return new TextClassifier(TrainRanker(lines, options), Rejection.Train(Calibration.Samples(tested, companions, options)), "");
    }

    /// <summary>Learns the labels but not when to refuse: for measurements of speed.</summary>
    public static TextClassifier TrainUncalibrated(IReadOnlyList<LabelledText> lines, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(options);
        return new TextClassifier(TrainRanker(lines, options), Rejection.Train([]), "");
    }

    /// <summary>Trains without the calibration, which takes most of the time.</summary>
    internal static Ranker TrainRanker(IReadOnlyList<LabelledText> lines, TrainingOptions options)
    {
        var (tested, companions) = Material(lines, options);
        return Ranker.Train([.. tested, .. companions], options);
    }

    private static (LabelledText[] Tested, LabelledText[] Companions) Material(IReadOnlyList<LabelledText> lines, TrainingOptions options) =>
        ([.. lines, .. Background.Unlike(lines, options.Background)], options.LabelNames ? [.. LabelNames.AsLines(lines)] : []);

    /// <summary>Reads a trained classifier.</summary>
    /// <param name="model">What <see cref="Save"/> gave.</param>
    /// <exception cref="InvalidDataException">It is not a model of this version.</exception>
    public static TextClassifier Load(byte[] model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (ranker, rejection, fingerprint) = ModelFile.Read(model);
        return new TextClassifier(ranker, rejection, fingerprint);
    }

    /// <summary>The classifier as one flat file.</summary>
    /// <param name="fingerprint">Tells later what it was trained on.</param>
    public byte[] Save(string fingerprint) => ModelFile.Write(_ranker, _rejection, fingerprint);

    /// <summary>What a text is about.</summary>
    public Classified Classify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var verdict = Judge(text);
        return verdict.Best is null || !verdict.InScope
            ? new Classified(Classified.OutOfScope, verdict.Score)
            : new Classified(verdict.Best, verdict.Score);
    }

    /// <summary>The whole judgement on a text, for decisions that need more than one label.</summary>
    internal Verdict Judge(string text)
    {
        var ranking = _ranker.Rank(text);
        var (label, signs) = Rejection.Look(ranking);
        if (label < 0) return new Verdict(null, false, 0, ranking);
        var score = _rejection.Probability(signs);
        return new Verdict(ranking.Labels[label], score >= _rejection.Threshold, score, ranking);
    }

    /// <summary>The known lines that are nearest to a text, nearest first.</summary>
    internal IReadOnlyList<(string Line, string Label, double Similarity)> Nearest(Ranking ranking, int count) =>
    [
        .. ranking.Similarities.Select((similarity, line) => (similarity, line))
            .OrderByDescending(pair => pair.similarity).Take(count)
            .Select(pair => (_ranker.Lines[pair.line], _ranker.Labels[_ranker.LineLabels[pair.line]], Math.Round(pair.similarity, 3))),
    ];

    /// <summary>The known lines of a label.</summary>
    internal IReadOnlyList<string> Lines(string label)
    {
        var number = Array.IndexOf(_ranker.Labels, label);
        return [.. _ranker.Lines.Where((_, line) => _ranker.LineLabels[line] == number)];
    }

    /// <summary>The concepts found in a text.</summary>
    internal IReadOnlyList<string> Concepts(string text) => _ranker.Encoder.Extractor.Lexicon?.Find(_ranker.Encoder.Extractor.Corrected(text)) ?? [];
}

/// <summary>The judgement on a text.</summary>
/// <param name="Best">The best label in scope.</param>
/// <param name="InScope">Whether the text counts as in scope.</param>
/// <param name="Score">How sure it is that the text is in scope, from 0 to 1.</param>
/// <param name="Ranking">All labels.</param>
internal sealed record Verdict(string? Best, bool InScope, double Score, Ranking Ranking);
