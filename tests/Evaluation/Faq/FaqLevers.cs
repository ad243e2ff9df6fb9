using System.Globalization;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Faq.Compilation;

namespace KratomBot.Evaluation.Faq;

/// <summary>What each lever of the FAQ brings, so that the next step is chosen by figures.</summary>
public static class FaqLevers
{
    private static readonly int[] Curve = [1, 3, 6, 12, 25, 50, 100, 200];

    /// <summary>The wordings, the curve by their number, and what is lost without each lever: single questions of the open part. Takes minutes.</summary>
    /// <param name="content">The content folder as people edit it.</param>
    /// <param name="corpora">The folder of the corpora.</param>
    public static IEnumerable<string> Lines(string content, string corpora)
    {
        var wordings = Wordings.Read(new ContentFolder(content));
        var questions = FaqQuestion.Read(Path.Combine(corpora, "faq.open.jsonl")).Where(question => question.PreviousQuestion is null && question.Topics.Count < 2).ToList();
        var all = FaqModelCompiler.Options(wordings);
        var inScope = wordings.Lines.Where(line => !line.Label.StartsWith('!')).ToList();
        yield return string.Create(CultureInfo.InvariantCulture, $"wordings: {inScope.Count} of topics, {wordings.Lines.Count - inScope.Count} of kinds, by {wordings.Lines.Select(line => line.Group).Distinct().Count()} hands");
        yield return $"distinct content words: {inScope.SelectMany(line => ContentWords.Of(line.Text)).Distinct().Count()} in topics, at least {inScope.GroupBy(line => line.Label).Min(topic => topic.SelectMany(line => ContentWords.Of(line.Text)).Distinct().Count())} in each";
        foreach (var count in Curve.Where(count => count < inScope.CountBy(line => line.Label).Max(pair => pair.Value)))
            yield return Figure($"{count} wordings each", questions, Decide(Some(wordings.Lines, count), all, questions));
        var usual = Decide(wordings.Lines, all, questions);
        yield return Figure("all wordings", questions, usual);
        foreach (var (lever, lines, options) in Without(wordings.Lines, inScope, all))
            yield return Figure($"  without {lever}", questions, Decide(lines, options, questions), usual);
        foreach (var line in Context(corpora)) yield return line;
        foreach (var hand in wordings.Lines.Select(line => line.Group).Distinct())
        {
            var asked = AsQuestions(wordings, hand);
            yield return Figure($"hand {hand} kept aside", asked, Decide([.. wordings.Lines.Where(line => line.Group != hand)], all, asked));
        }
    }

    /// <summary>Follow-ups after the question before them, and each on its own: nothing is learnt from context, so the ranker as built does.</summary>
    private static IEnumerable<string> Context(string corpora)
    {
        var engine = FaqEngine.Load(ContentBundle.BesideProgram());
        var followUps = FaqQuestion.Read(Path.Combine(corpora, "faq.open.jsonl")).Where(question => question.PreviousQuestion is not null && question.Topics.Count < 2).ToList();
        var usual = Ask(engine, followUps);
        yield return Figure("follow-ups", followUps, usual);
        yield return Figure("  without context", followUps, Ask(engine, followUps.Select(question => question with { PreviousQuestion = null })), usual);
    }

    private static string[] Ask(FaqEngine engine, IEnumerable<FaqQuestion> questions) =>
        [.. questions.Select(question => FaqOutcome.Of(engine, question).Result is { Answered: true } result ? result.Topics.First().Value : Classified.OutOfScope)];

    private static IEnumerable<(string Lever, IReadOnlyList<LabelledText> Lines, TrainingOptions Options)> Without(
        IReadOnlyList<LabelledText> lines, List<LabelledText> inScope, TrainingOptions all) =>
    [
        ("the lexicon", lines, all with { Lexicon = null }),
        ("letters", lines, all with { Letters = false }),
        ("spelling", lines, all with { Spelling = false }),
        ("misspelt copies", lines, all with { MisspeltCopies = 0 }),
        ("nearest lines", lines, all with { NearestWeight = 0 }),
        ("nearest meanings", lines, all with { MeaningNearestWeight = 0 }),
        ("meanings", lines, all with { MeaningWeight = 0, MeaningNearestWeight = 0 }),
        ("kinds", inScope, all),
    ];

    private static string[] Decide(IReadOnlyList<LabelledText> lines, TrainingOptions options, List<FaqQuestion> questions)
    {
        var classifier = TextClassifier.Train(lines, options);
        return [.. questions.Select(question => classifier.Classify(question.Question).Label)];
    }

    private static List<LabelledText> Some(IReadOnlyList<LabelledText> lines, int count) =>
        [.. lines.GroupBy(line => line.Label).SelectMany(label => label.Where((_, i) => i % Math.Max(1, label.Count() / count) == 0).Take(count))];

    private static List<FaqQuestion> AsQuestions(Wordings wordings, string hand) =>
    [
        .. wordings.Lines.Where(line => line.Group == hand).Select(line => line.Label.StartsWith('!')
            ? new FaqQuestion("", line.Text, null, [], line.Label[1..], "")
            : new FaqQuestion("", line.Text, null, [line.Label], null, "")),
    ];

    /// <summary>Levers with the same figures need not be the same: the number of decisions that are others than usual tells.</summary>
    private static string Figure(string name, List<FaqQuestion> questions, string[] decisions, string[]? usual = null)
    {
        var inScope = questions.Count(question => question.InScope);
        var accuracy = new Share(questions.Where((question, i) => question.InScope && decisions[i] == question.Topics[0]).Count(), inScope);
        var rejection = new Share(questions.Where((question, i) => !question.InScope && decisions[i] == Classified.OutOfScope).Count(), questions.Count - inScope);
        var others = usual is null ? "" : $"   {decisions.Zip(usual).Count(pair => pair.First != pair.Second)} decisions differ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} accuracy {accuracy,-24} rejection {rejection,-24} harmonic mean {100 * Share.HarmonicMean(accuracy, rejection):F1} %{others}");
    }
}
