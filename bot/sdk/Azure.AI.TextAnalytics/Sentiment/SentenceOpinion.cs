using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>What is thought of one thing: in "the room was loud and small", loud and small of the room.</summary>
public readonly struct SentenceOpinion
{
    internal SentenceOpinion(TargetSentiment target, IList<AssessmentSentiment> assessments) =>
        (Target, Assessments) = (target, new ReadOnlyCollection<AssessmentSentiment>(assessments));

    /// <summary>What is thought of it.</summary>
    public IReadOnlyCollection<AssessmentSentiment> Assessments { get; }

    /// <summary>The thing.</summary>
    public TargetSentiment Target { get; }
}
