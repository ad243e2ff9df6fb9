using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>What one part of a message asks for.</summary>
/// <param name="Part">The part.</param>
/// <param name="Topic">The topic that answers it.</param>
/// <param name="Depth">How much of it is asked for.</param>
/// <param name="Choices">Topics to choose from when none is sure.</param>
/// <param name="Kind">Why it is not answered.</param>
/// <param name="Score">How sure the decision is, from 0 to 1.</param>
/// <param name="Verdict">The judgement that it rests on.</param>
/// <param name="Reason">The rule or threshold that decided.</param>
internal sealed record PartDecision(
    string Part,
    TopicId? Topic,
    AnswerDepth Depth,
    IReadOnlyList<TopicId> Choices,
    OutOfScopeKind? Kind,
    double Score,
    Verdict Verdict,
    string Reason)
{
    /// <summary>The probability of the best label.</summary>
    public double Certainty => Verdict.Ranking.Probabilities.Max();

    /// <summary>The decision in a word.</summary>
    public string Outcome => Topic?.Value ?? (Choices.Count > 0 ? string.Join(" or ", Choices) : KindLabels.Of(Kind ?? OutOfScopeKind.Other));
}
