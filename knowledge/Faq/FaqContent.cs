using System.Globalization;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Understanding;

namespace KratomBot.Knowledge.Faq;

/// <summary>What the FAQ can say: topics, fixed replies, and the sentences around them.</summary>
public sealed class FaqContent
{
    /// <summary>The compiled file.</summary>
    public const string FileName = "faq.json";

    private readonly Dictionary<TopicId, FaqTopic> _topics;
    private readonly Dictionary<OutOfScopeKind, OutOfScopeReply> _replies;

    internal FaqContent(FaqContentData data)
    {
        Topics = data.Topics;
        Replies = data.OutOfScope;
        Texts = data.Texts;
        FollowUps = data.FollowUps;
        _topics = data.Topics.ToDictionary(topic => topic.Id);
        _replies = data.OutOfScope.ToDictionary(reply => reply.Kind);
    }

    /// <summary>All topics, ordered by id.</summary>
    public IReadOnlyList<FaqTopic> Topics { get; }

    /// <summary>All fixed replies.</summary>
    public IReadOnlyList<OutOfScopeReply> Replies { get; }

    /// <summary>The sentences around the answers.</summary>
    public FaqTexts Texts { get; }

    /// <summary>What short messages mean after an answer.</summary>
    internal FollowUpTable FollowUps { get; }

    /// <summary>Reads the compiled content.</summary>
    /// <exception cref="ContentException">The file is missing or of another shape.</exception>
    public static FaqContent Load(ContentBundle bundle) => new(bundle.Read<FaqContentData>(FileName));

    /// <summary>A topic by its id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public FaqTopic Topic(TopicId id) => _topics[id];

    /// <summary>A topic by its id, if there is one.</summary>
    public bool TryGetTopic(TopicId id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FaqTopic? topic) =>
        _topics.TryGetValue(id, out topic);

    /// <summary>The fixed reply to a kind of question.</summary>
    public OutOfScopeReply Reply(OutOfScopeKind kind) => _replies[kind];

    /// <summary>An answer on a topic, with everything that has to stand beside it.</summary>
    public FaqAnswer Answer(TopicId id, AnswerDepth depth = AnswerDepth.Short)
    {
        var topic = Topic(id);
        return new FaqAnswer(topic, depth, Body(topic, depth), topic.Cautions, Texts.Disclaimers[topic.Label], Fill(Texts.SourceLine, topic));
    }

    private string Body(FaqTopic topic, AnswerDepth depth) => depth switch
    {
        AnswerDepth.Long => topic.Long,
        AnswerDepth.Source => Where(topic),
        _ => topic.Short,
    };

    private string Where(FaqTopic topic)
    {
        var others = topic.Sources.Skip(1).Select(source => $"- {source.Statement}: {source.Title}").ToList();
        var line = Fill(Texts.WhereLine, topic);
        return others.Count == 0 ? line : $"{line}\n\n{Texts.OtherSourcesLine}\n\n{string.Join('\n', others)}";
    }

    private static string Fill(string template, FaqTopic topic) => template
        .Replace("{section}", topic.Section, StringComparison.Ordinal)
        .Replace("{date}", topic.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>The compiled file's shape.</summary>
internal sealed record FaqContentData(IReadOnlyList<FaqTopic> Topics, IReadOnlyList<OutOfScopeReply> OutOfScope, FaqTexts Texts, FollowUpTable FollowUps);
