using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>What short messages mean after an answer, as edited in <c>Faq/followups.yaml</c>.</summary>
/// <param name="Anchors">What "it" stands for after a topic.</param>
/// <param name="OtherwiseAnchor">What it stands for after all others.</param>
/// <param name="More">Ways to ask for the longer answer.</param>
/// <param name="Source">Ways to ask where something is said.</param>
/// <param name="Aspects">Aspects of a topic, in order of precedence.</param>
internal sealed record FollowUpTable(
    IReadOnlyDictionary<string, IReadOnlyList<TopicId>> Anchors,
    string OtherwiseAnchor,
    IReadOnlyList<string> More,
    IReadOnlyList<string> Source,
    IReadOnlyList<FollowUpAspect> Aspects);

/// <summary>An aspect that a follow-up asks about.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Cues">Ways to ask for it.</param>
/// <param name="Topics">The topic that answers, with the topics after which it does.</param>
/// <param name="Otherwise">The topic that answers after all others, if any.</param>
internal sealed record FollowUpAspect(
    string Id,
    IReadOnlyList<string> Cues,
    IReadOnlyDictionary<TopicId, IReadOnlyList<TopicId>> Topics,
    TopicId? Otherwise);

/// <summary>What a follow-up asks for.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Depth">How much of it.</param>
/// <param name="Aspect">The aspect whose cue was found.</param>
internal sealed record FollowUp(TopicId Topic, AnswerDepth Depth, string Aspect)
{
    /// <summary>Whether it asks for more of the same topic, or for its source.</summary>
    public bool AsksForTopic => Aspect is FollowUps.MoreCue or FollowUps.SourceCue;
}

/// <summary>Recognises follow-ups and what they ask for.</summary>
internal sealed class FollowUps
{
    public const string MoreCue = "more";
    public const string SourceCue = "source";
    private const int LongestElliptic = 11;
    private const int LongestBare = 4;

    private static readonly HashSet<string> s_pointing = new(StringComparer.Ordinal)
        { "that", "thats", "it", "its", "this", "those", "these", "them", "they", "there", "then", "one", "ones", "either", "instead", "so" };

    private static readonly HashSet<string> s_opening = new(StringComparer.Ordinal)
        { "and", "but", "so", "then", "or", "also", "ok", "okay", "well", "oh", "hm", "hmm", "right", "yes", "yeah", "fine" };

    private static readonly HashSet<string> s_subject = new(StringComparer.Ordinal)
        { "kratom", "tolerance", "tolerant", "tolerence", "tollerance" };

    private readonly FollowUpTable _table;
    private readonly ConceptLexicon _cues;

    public FollowUps(FollowUpTable table)
    {
        _table = table;
        Dictionary<string, IReadOnlyList<string>> cues = table.Aspects.ToDictionary(aspect => aspect.Id, aspect => aspect.Cues);
        cues[MoreCue] = table.More;
        cues[SourceCue] = table.Source;
        _cues = new ConceptLexicon(cues);
    }

    /// <summary>Whether the words are few enough and name no subject, so that they may refer to something before.</summary>
    public static bool CanBeOne(string[] words) => words.Length is > 0 and <= LongestElliptic && !words.Any(s_subject.Contains);

    /// <summary>Whether the words only make sense after something else: short, and pointing back or without a subject.</summary>
    public static bool IsElliptic(string[] words) =>
        CanBeOne(words) && (words.Length <= LongestBare || s_opening.Contains(words[0]) || words.Any(s_pointing.Contains));

    /// <summary>Whether a word points back to what was said before.</summary>
    public static bool PointsBack(string[] words) => words.Any(s_pointing.Contains);

    /// <summary>The topic and depth that a follow-up asks for, or <see langword="null"/> when no cue tells.</summary>
    public FollowUp? Resolve(string[] words, TopicId last)
    {
        var found = _cues.Find(words);
        if (found.Contains(SourceCue)) return new FollowUp(last, AnswerDepth.Source, SourceCue);
        foreach (var aspect in _table.Aspects)
        {
            if (!found.Contains(aspect.Id)) continue;
            if (Target(aspect, last) is { } topic)
                return new FollowUp(topic, topic == last ? AnswerDepth.Long : AnswerDepth.Short, aspect.Id);
        }

        return found.Contains(MoreCue) ? new FollowUp(last, AnswerDepth.Long, MoreCue) : null;
    }

    /// <summary>The message with what it points at in place of "it", or behind it when nothing points.</summary>
    public string Expand(string[] words, TopicId last)
    {
        var anchor = _table.Anchors.FirstOrDefault(pair => pair.Value.Contains(last)).Key ?? _table.OtherwiseAnchor;
        var at = Array.FindIndex(words, word => word is "that" or "it" or "this" or "those" or "these" or "them");
        return at < 0 ? $"{string.Join(' ', words)} {anchor}" : string.Join(' ', words.Select((word, i) => i == at ? anchor : word));
    }

    private static TopicId? Target(FollowUpAspect aspect, TopicId last)
    {
        foreach (var (topic, after) in aspect.Topics)
            if (after.Contains(last)) return topic;
        return aspect.Otherwise;
    }
}
