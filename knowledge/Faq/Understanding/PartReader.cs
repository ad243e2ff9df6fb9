using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>Decides on one part of a message, on its own or after the topic just answered.</summary>
internal sealed class PartReader(TextClassifier classifier, FollowUps followUps)
{
    /// <summary>
    /// Below this probability the best topic is not taken without asking, if another is close: on the open corpus that holds
    /// back two right answers and five wrong ones.
    /// </summary>
    private const double UnsureBelow = 0.5;

    /// <summary>A topic is close when its probability is at least this share of the best one's.</summary>
    private const double CloseShare = 0.6;

    /// <summary>
    /// From this share of the threshold on a text that looks most like a topic is not refused without asking: on the open corpus
    /// eleven of twelve such questions in scope find their topic among the choices, and four out of scope get choices.
    /// </summary>
    private const double NearlyInScope = 0.4;

    /// <summary>From this probability on a kind of "out of scope" is sure enough to overrule a follow-up.</summary>
    public const double SureKind = 0.6;

    /// <summary>The same for small talk and the like, which short follow-ups resemble.</summary>
    private const double VerySureKind = 0.9;

    private const int MostChoices = 3;
    private const int RankingShown = 5;
    private const int NearestShown = 3;

    /// <summary>The kind that a label stands for.</summary>
    private static readonly Dictionary<string, OutOfScopeKind> s_kinds =
        Enum.GetValues<OutOfScopeKind>().ToDictionary(KindLabels.Of, kind => kind);

    /// <summary>Reads a part.</summary>
    public PartDecision Read(string part, TopicId? last)
    {
        var plain = classifier.Judge(part);
        var words = Words.Of(part);
        if (last is not { } topic || !FollowUps.CanBeOne(words)) return Decide(part, plain, "ranked");
        var followUp = followUps.Resolve(words, topic);
        var asksForMore = followUp is { AsksForTopic: true };
        if (!asksForMore && !FollowUps.IsElliptic(words)) return Decide(part, plain, "ranked");
        if (!asksForMore && !plain.InScope && IsSureKind(plain)) return Decide(part, plain, "a kind of its own, though short");
        if (followUp is not null)
        {
            return Decide(part, plain, $"follow-up ({followUp.Aspect}) after {topic}") with
            {
                Topic = followUp.Topic,
                Depth = followUp.Depth,
                Choices = [],
                Kind = null,
                Score = Math.Max(plain.Score, 0.8),
            };
        }

        var expanded = classifier.Judge(followUps.Expand(words, topic));
        return expanded.Score > plain.Score && (FollowUps.PointsBack(words) || !plain.InScope)
            ? Decide(part, expanded, $"read as \"{followUps.Expand(words, topic)}\"")
            : Decide(part, plain, "ranked");
    }

    /// <summary>The most likely kind of "out of scope", and its probability.</summary>
    public static (OutOfScopeKind Kind, double Probability) Kind(Verdict verdict)
    {
        (OutOfScopeKind Kind, double Probability) best = (OutOfScopeKind.Other, 0);
        for (var i = 0; i < verdict.Ranking.Labels.Length; i++)
            if (verdict.Ranking.Probabilities[i] > best.Probability && s_kinds.TryGetValue(verdict.Ranking.Labels[i], out var kind))
                best = (kind, verdict.Ranking.Probabilities[i]);
        return best;
    }

    /// <summary>Whether a text is surely of a kind that has a subject of its own, unlike small talk.</summary>
    private static bool IsSureKind(Verdict verdict) =>
        Kind(verdict) is { Probability: >= SureKind, Kind: not (OutOfScopeKind.ChitChat or OutOfScopeKind.AboutBot or OutOfScopeKind.Other) }
        || Kind(verdict) is { Probability: >= VerySureKind };

    private PartDecision Decide(string part, Verdict verdict, string reason)
    {
        var topics = Top(verdict.Ranking, MostChoices, Scope.IsOut);
        if (!verdict.InScope || verdict.Best is null)
        {
            if (topics.Count > 1 && verdict.Score >= NearlyInScope * classifier.Threshold && !Scope.IsOut(Top(verdict.Ranking, 1)[0].Label))
                return Choose(part, topics, verdict, $"{reason}; just below the threshold");
            var kind = Kind(verdict).Kind;
            return new PartDecision(part, null, default, [], kind, verdict.Score, verdict, $"{reason}; below the threshold");
        }

        var close = topics.Where(pair => pair.Score >= CloseShare * topics[0].Score).ToList();
        return topics[0].Score < UnsureBelow && close.Count > 1
            ? Choose(part, close, verdict, $"{reason}; too close to call")
            : new PartDecision(part, new TopicId(verdict.Best), AnswerDepth.Short, [], null, verdict.Score, verdict, reason);
    }

    private static PartDecision Choose(string part, List<(string Label, double Score)> topics, Verdict verdict, string reason) =>
        new(part, null, default, [.. topics.Select(pair => new TopicId(pair.Label))], null, verdict.Score, verdict, reason);

    /// <summary>Why a part was decided as it was.</summary>
    public FaqEvidence Evidence(PartDecision decision) => new(
        decision.Part, decision.Outcome, decision.Reason, classifier.Concepts(decision.Part),
        Top(decision.Verdict.Ranking, RankingShown), classifier.Nearest(decision.Verdict.Ranking, NearestShown));

    private static List<(string Label, double Score)> Top(Ranking ranking, int count, Predicate<string>? without = null) =>
    [
        .. ranking.Probabilities.Select((probability, label) => (Label: ranking.Labels[label], Score: Math.Round(probability, 4)))
            .Where(pair => without?.Invoke(pair.Label) != true)
            .OrderByDescending(pair => pair.Score).Take(count),
    ];
}
