namespace KratomBot.Knowledge.Faq;

/// <summary>What the FAQ makes of a message: answers, or choices, or an honest "the article does not say".</summary>
/// <param name="Answers">The answers, at most three, in the order in which they were asked for.</param>
/// <param name="Choices">Two or three topics to choose from when it is unclear which is meant; then there are no answers.</param>
/// <param name="Kind">Why a part of the message, or all of it, is not answered; <see langword="null"/> when nothing was left.</param>
/// <param name="Reply">The fixed reply to that kind.</param>
/// <param name="Score">How sure the decision is, from 0 to 1; of the least sure part when there are several.</param>
/// <param name="Evidence">How each part of the message was understood; empty unless asked for.</param>
public sealed record FaqResult(
    IReadOnlyList<FaqAnswer> Answers,
    IReadOnlyList<TopicId> Choices,
    OutOfScopeKind? Kind,
    OutOfScopeReply? Reply,
    double Score,
    IReadOnlyList<FaqEvidence> Evidence)
{
    /// <summary>Whether only the choice between the topics is open: that one of them is meant is sure enough.</summary>
    public bool IsBetweenTopics { get; init; }

    /// <summary>Whether the reply holds an answer from the article.</summary>
    public bool Answered => Answers.Count > 0;

    /// <summary>The topics whose answers stand in the reply.</summary>
    public IEnumerable<TopicId> Topics => Answers.Select(answer => answer.Topic.Id);
}

/// <summary>Why a part of a message was understood as it was.</summary>
/// <param name="Part">The part of the message.</param>
/// <param name="Decision">The topic, the kind, or the choices that it led to.</param>
/// <param name="Reason">The rule or threshold that decided.</param>
/// <param name="Concepts">Concepts of the lexicon found in it.</param>
/// <param name="Ranking">The best labels with their scores, best first.</param>
/// <param name="Nearest">The known wordings that are nearest, with their label and similarity.</param>
public sealed record FaqEvidence(
    string Part,
    string Decision,
    string Reason,
    IReadOnlyList<string> Concepts,
    IReadOnlyList<(string Label, double Score)> Ranking,
    IReadOnlyList<(string Wording, string Label, double Similarity)> Nearest);
