using System.Globalization;
using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>Checks and compiles the FAQ's texts.</summary>
internal static class FaqContentCompiler
{
    private const string SourcesName = "Faq/sources.yaml";
    private const string TextsName = "Faq/texts.yaml";

    /// <summary>The root of <see cref="FaqContent.FileName"/>.</summary>
    public static object Compile(ContentFolder folder)
    {
        var sources = folder.ReadYaml<SourcesFile>(SourcesName);
        var texts = folder.ReadYaml<TextsFile>(TextsName);
        if (!DateOnly.TryParseExact(sources.ArticleDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new ContentException(SourcesName, 1, "articleDate must be written as 2024-01-22");
        List<FaqTopic> topics = [.. folder.Files("Faq/topics", "*.md").Select(file => Topic(folder, file, sources, texts, date))];
        CheckNext(topics);
        var followUps = FollowUpFile.Read(folder, topics.Select(topic => topic.Id).ToHashSet());
        return new FaqContentData(topics, Replies(folder), Texts(texts), followUps);
    }

    private static FaqTopic Topic(ContentFolder folder, string file, SourcesFile sources, TextsFile texts, DateOnly date)
    {
        var (head, body, line) = folder.ReadMarkdown<TopicHead>(file);
        Require(file, head.Id == Path.GetFileNameWithoutExtension(file), "the id must be the file's name");
        Require(file, head.Title.Length > 0 && head.Section.Length > 0, "title and section must be filled in");
        Require(file, head.Next.Count is 2 or 3, "two or three next topics are needed");
        var label = Named<TopicLabel>(file, head.Label);
        Require(file, label < TopicLabel.Caution || head.Cautions.Count > 0, "a topic with this label needs a caution");
        var (brief, full, names) = Passages.Read(file, body, line, sources.Sources);
        return new FaqTopic(
            new TopicId(head.Id), label, head.Title, brief, full, head.Section, date,
            [.. head.Cautions.Select(name => texts.Cautions.GetValueOrDefault(name)
                ?? throw new ContentException(file, 1, $"the caution \"{name}\" is not in texts.yaml"))],
            [.. names.Select(name => new FaqSource(name, sources.Sources[name].Title, sources.Sources[name].Statement))],
            [.. head.Next.Select(next => new TopicId(next))],
            head.OffersSelfCheck);
    }

    private static List<OutOfScopeReply> Replies(ContentFolder folder)
    {
        List<OutOfScopeReply> replies = [];
        foreach (var file in folder.Files("Faq/outofscope", "*.md"))
        {
            var (head, body, _) = folder.ReadMarkdown<ReplyHead>(file);
            Require(file, head.Kind == Path.GetFileNameWithoutExtension(file), "the kind must be the file's name");
            Require(file, body.Length > 0, "the reply is missing");
            replies.Add(new OutOfScopeReply(Named<OutOfScopeKind>(file, head.Kind), body, head.Pointer, head.IsMiss));
        }

        foreach (var kind in Enum.GetValues<OutOfScopeKind>())
            Require("Faq/outofscope", replies.Exists(reply => reply.Kind == kind), $"the reply for {kind} is missing");
        return replies;
    }

    private static FaqTexts Texts(TextsFile texts)
    {
        var disclaimers = texts.Disclaimers.ToDictionary(pair => Named<TopicLabel>(TextsName, pair.Key), pair => pair.Value);
        foreach (var label in Enum.GetValues<TopicLabel>())
            Require(TextsName, disclaimers.ContainsKey(label), $"the disclaimer for {label} is missing");
        return new FaqTexts(disclaimers, texts.SourceLine, texts.WhereLine, texts.OtherSourcesLine, texts.ChoicesLine, texts.NoneOfThese);
    }

    private static void CheckNext(List<FaqTopic> topics)
    {
        var known = topics.Select(topic => topic.Id).ToHashSet();
        foreach (var topic in topics)
            Require($"Faq/topics/{topic.Id}.md", topic.Next.All(next => known.Contains(next) && next != topic.Id), "a next topic does not exist");
    }

    private static T Named<T>(string file, string name) where T : struct, Enum =>
        Enum.TryParse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new ContentException(file, 1, $"\"{name}\" is not one of {string.Join(", ", Enum.GetNames<T>())}");

    private static void Require(string file, bool holds, string problem)
    {
        if (!holds) throw new ContentException(file, 1, problem);
    }
}
