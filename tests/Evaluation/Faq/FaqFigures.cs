using KratomBot.Knowledge.Faq;

namespace KratomBot.Evaluation.Faq;

/// <summary>How the FAQ does on a corpus.</summary>
/// <param name="Accuracy">Questions in scope whose first answer is an expected topic (of two-question messages: both).</param>
/// <param name="FalseAnswers">Questions out of scope that got an answer.</param>
/// <param name="FalseOnLookAlikes">The same for lexical traps and look-alikes alone.</param>
/// <param name="FollowUps">Follow-ups in scope answered rightly.</param>
/// <param name="NoSharedWords">Questions that share no content word with the answer, answered rightly.</param>
/// <param name="TwoQuestions">Two-question messages with both topics found.</param>
/// <param name="Kinds">Questions out of scope, of a kind that the corpus tells, that got its reply.</param>
/// <param name="Choices">Questions in scope that got choices, the right one among them.</param>
/// <param name="Missed">What went wrong.</param>
public sealed record FaqFigures(
    Share Accuracy, Share FalseAnswers, Share FalseOnLookAlikes, Share FollowUps, Share NoSharedWords, Share TwoQuestions, Share Kinds,
    Share Choices, IReadOnlyList<FaqMiss> Missed)
{
    /// <summary>The harmonic mean of accuracy in scope and rejection out of scope.</summary>
    public double HarmonicMean => Share.HarmonicMean(Accuracy, new Share(FalseAnswers.Whole - FalseAnswers.Part, FalseAnswers.Whole));

    /// <summary>Asks every question and counts.</summary>
    public static FaqFigures Of(FaqEngine engine, IReadOnlyList<FaqQuestion> corpus)
    {
        List<FaqOutcome> all = [.. corpus.Select(question => FaqOutcome.Of(engine, question))];
        var inScope = all.Where(outcome => outcome.Question.InScope).ToList();
        var outside = all.Where(outcome => !outcome.Question.InScope).ToList();
        return new FaqFigures(
            Count(inScope, outcome => outcome.Right),
            Count(outside, outcome => outcome.Result.Answered),
            Count(outside.Where(outcome => outcome.Question.Style is "trap" or "lookalike" or "look-alike"), outcome => outcome.Result.Answered),
            Count(inScope.Where(outcome => outcome.Question.PreviousQuestion is not null), outcome => outcome.Right),
            Count(inScope.Where(outcome => outcome.Question.Topics.Count == 1 && !ContentWords.Shared(engine, outcome.Question)), outcome => outcome.Right),
            Count(inScope.Where(outcome => outcome.Question.Topics.Count > 1), outcome => outcome.Right),
            Count(outside.Where(outcome => outcome.Question.Kind is not null), outcome => outcome.RightKind),
            Count(inScope, outcome => outcome.ChoiceHolds),
            [.. all.Where(outcome => outcome.Question.InScope ? !outcome.Right : outcome.Result.Answered).Select(FaqMiss.Of)]);
    }

    /// <summary>The figures as lines to print, without any text of the corpus.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"accuracy in scope        {Accuracy}",
        $"false answers            {FalseAnswers}",
        $"  on traps, look-alikes  {FalseOnLookAlikes}",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"harmonic mean            {100 * HarmonicMean,5:F1} %"),
        $"follow-ups               {FollowUps}",
        $"no shared content word   {NoSharedWords}",
        $"both of two questions    {TwoQuestions}",
        $"right kind               {Kinds}",
        $"choices with the topic   {Choices}",
    ];

    private static Share Count(IEnumerable<FaqOutcome> outcomes, Func<FaqOutcome, bool> holds)
    {
        var list = outcomes.ToList();
        return new Share(list.Count(holds), list.Count);
    }
}
