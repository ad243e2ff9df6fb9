using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>Decides on a whole message: one question or several.</summary>
internal sealed class MessageReader(PartReader reader)
{
    /// <summary>How sure both parts have to be before a message counts as two questions.</summary>
    private const double SureOfPart = 0.5;

    /// <summary>The same where only an "and" stands between them.</summary>
    private const double SureOfHalf = 0.9;

    /// <summary>A message that is so surely about one topic is not cut at an "and".</summary>
    private const double SureOfWhole = 0.8;

    /// <summary>The decisions on the parts of a message, at least one.</summary>
    public IReadOnlyList<PartDecision> Read(string text, FaqContext context)
    {
        TopicId? last = context.LastTopics is { Count: > 0 } topics ? topics[^1] : null;
        var whole = reader.Read(text, last);
        var questions = QuestionSplitter.Questions(text);
        if (questions.Count > 1 && Several(questions, last) is { } several) return several;
        if (whole.Certainty < SureOfWhole && Halves(text, whole) is { } halves) return halves;
        return [whole];
    }

    /// <summary>Why a part was decided as it was.</summary>
    public FaqEvidence Evidence(PartDecision decision) => reader.Evidence(decision);

    /// <summary>
    /// What points back at a question that got no topic is no question of its own: "how many alkaloids has it, and what are
    /// they called". For the same reason a story is never cut off the question behind it.
    /// </summary>
    private List<PartDecision>? Several(IReadOnlyList<string> questions, TopicId? last)
    {
        List<PartDecision> decisions = [];
        foreach (var question in questions)
        {
            if (decisions is [.., { Topic: null }] && FollowUps.IsElliptic(Words.Of(question))) continue;
            var decision = reader.Read(question, last);
            decisions.Add(decision);
            last = decision.Topic ?? last;
        }

        var answered = decisions.Where(decision => decision.Topic is not null && decision.Score >= SureOfPart).ToList();
        if (answered.Select(decision => decision.Topic).Distinct().Count() > 1) return answered;
        var refused = decisions.Find(decision => decision.Topic is null && decision.Kind is not (null or OutOfScopeKind.Other or OutOfScopeKind.ChitChat));
        return answered.Count == 1 && refused is not null && PartReader.Kind(refused.Verdict).Probability >= PartReader.SureKind ? [answered[0], refused] : null;
    }

    private List<PartDecision>? Halves(string text, PartDecision whole)
    {
        foreach (var (left, right) in QuestionSplitter.Halves(text))
        {
            var (first, second) = (reader.Read(left, null), reader.Read(right, null));
            if (first.Topic is { } one && second.Topic is { } other && one != other
                && first.Score >= SureOfHalf && second.Score >= SureOfHalf
                && (whole.Topic is null || whole.Topic == one || whole.Topic == other))
                return [first, second];
        }

        return null;
    }
}
