using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Faq.Understanding;

namespace KratomBot.Knowledge.Faq;

/// <summary>Finds what a question is about and what the article says to it. Pure and safe for concurrent use.</summary>
public sealed class FaqEngine
{
    /// <summary>The trained ranker's file.</summary>
    public const string ModelName = "faq.model";

    /// <summary>Characters that are read; what comes after is left out.</summary>
    public const int LongestQuestion = 2000;

    private const int MostAnswers = 3;
    private readonly MessageReader _reader;
    private readonly TextClassifier _classifier;

    private FaqEngine(FaqContent content, TextClassifier classifier)
    {
        Content = content;
        _classifier = classifier;
        _reader = new MessageReader(new PartReader(classifier, new FollowUps(content.FollowUps)));
    }

    /// <summary>What it can say.</summary>
    public FaqContent Content { get; }

    /// <summary>Reads the compiled content and the trained ranker.</summary>
    /// <exception cref="ContentException">A file is missing or of another shape.</exception>
    public static FaqEngine Load(ContentBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        try
        {
            return new FaqEngine(FaqContent.Load(bundle), TextClassifier.Load(bundle.ReadBytes(ModelName)));
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(ModelName, 0, "cannot be read; run the trainer again", mistake);
        }
    }

    /// <summary>Answers a message.</summary>
    /// <param name="question">As the person wrote it; only the first <see cref="LongestQuestion"/> characters are read.</param>
    /// <param name="context">What was said just before.</param>
    /// <param name="withEvidence">Whether the result tells how each part was understood.</param>
    public FaqResult Ask(string question, FaqContext context = default, bool withEvidence = false)
    {
        ArgumentNullException.ThrowIfNull(question);
        var decisions = _reader.Read(question.Length > LongestQuestion ? question[..LongestQuestion] : question, context);
        List<FaqAnswer> answers =
        [
            .. decisions.Where(decision => decision.Topic is { } topic && Content.TryGetTopic(topic, out _))
                .DistinctBy(decision => decision.Topic)
                .Take(MostAnswers)
                .Select(decision => Content.Answer(decision.Topic!.Value, decision.Depth)),
        ];
        var open = answers.Count > 0 ? null : decisions.FirstOrDefault(decision => decision.Choices.Count > 0);
        IReadOnlyList<TopicId> choices = open?.Choices ?? [];
        var kind = decisions.Select(decision => decision.Kind).FirstOrDefault(found => found is not null);
        if (answers.Count == 0 && choices.Count == 0) kind ??= OutOfScopeKind.Other;
        else if (answers.Count == 0) kind = null;
        return new FaqResult(
            answers, choices, kind, kind is { } known ? Content.Reply(known) : null,
            decisions.Min(decision => decision.Score), withEvidence ? [.. decisions.Select(_reader.Evidence)] : [])
        {
            IsBetweenTopics = open is { Verdict.InScope: true },
        };
    }

    /// <summary>Wordings of a topic that the ranker has learnt from, from all hands alike.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> Wordings(TopicId topic, int most)
    {
        var all = _classifier.Lines(topic.Value);
        var step = Math.Max(1, all.Count / Math.Max(1, most));
        return [.. all.Where((_, place) => place % step == 0).Take(most)];
    }

    /// <summary>Why a message is understood as it is, in lines to print.</summary>
    public IReadOnlyList<string> Explain(string question, FaqContext context = default) => Explanation.Lines(Ask(question, context, withEvidence: true));
}
