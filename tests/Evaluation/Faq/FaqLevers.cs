using System.Globalization;
using KratomBot.Knowledge.Content;
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
            yield return Figure($"{count} wordings each", Measure(Some(wordings.Lines, count), all, questions));
        yield return Figure("all wordings", Measure(wordings.Lines, all, questions));
        yield return Figure("  without the lexicon", Measure(wordings.Lines, all with { Lexicon = null }, questions));
        yield return Figure("  without letters", Measure(wordings.Lines, all with { Letters = false }, questions));
        yield return Figure("  without spelling", Measure(wordings.Lines, all with { Spelling = false }, questions));
        yield return Figure("  without misspelt copies", Measure(wordings.Lines, all with { MisspeltCopies = 0 }, questions));
        yield return Figure("  without nearest lines", Measure(wordings.Lines, all with { NearestWeight = 0 }, questions));
        yield return Figure("  without nearest meanings", Measure(wordings.Lines, all with { MeaningNearestWeight = 0 }, questions));
        yield return Figure("  without meanings", Measure(wordings.Lines, all with { MeaningWeight = 0, MeaningNearestWeight = 0 }, questions));
        yield return Figure("  without kinds", Measure(inScope, all, questions));
        foreach (var hand in wordings.Lines.Select(line => line.Group).Distinct())
            yield return Figure($"hand {hand} kept aside", Measure([.. wordings.Lines.Where(line => line.Group != hand)], all, AsQuestions(wordings, hand)));
    }

    private static (Share Accuracy, Share Rejection) Measure(IReadOnlyList<LabelledText> lines, TrainingOptions options, List<FaqQuestion> questions)
    {
        var classifier = TextClassifier.Train(lines, options);
        int right = 0, rejected = 0;
        foreach (var question in questions)
        {
            var label = classifier.Classify(question.Question).Label;
            if (question.InScope && label == question.Topics[0]) right++;
            if (!question.InScope && label == Classified.OutOfScope) rejected++;
        }

        var inScope = questions.Count(question => question.InScope);
        return (new Share(right, inScope), new Share(rejected, questions.Count - inScope));
    }

    private static List<LabelledText> Some(IReadOnlyList<LabelledText> lines, int count) =>
        [.. lines.GroupBy(line => line.Label).SelectMany(label => label.Where((_, i) => i % Math.Max(1, label.Count() / count) == 0).Take(count))];

    private static List<FaqQuestion> AsQuestions(Wordings wordings, string hand) =>
    [
        .. wordings.Lines.Where(line => line.Group == hand).Select(line => line.Label.StartsWith('!')
            ? new FaqQuestion("", line.Text, null, [], line.Label[1..], "")
            : new FaqQuestion("", line.Text, null, [line.Label], null, "")),
    ];

    private static string Figure(string name, (Share Accuracy, Share Rejection) shares) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} accuracy {shares.Accuracy,-24} rejection {shares.Rejection,-24} harmonic mean {100 * Share.HarmonicMean(shares.Accuracy, shares.Rejection):F1} %");
}
