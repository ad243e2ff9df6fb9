using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Understanding;

namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>The file <c>Faq/followups.yaml</c>.</summary>
internal sealed class FollowUpFile
{
    private const string Name = "Faq/followups.yaml";

    public Dictionary<string, List<string>> Anchors { get; set; } = [];
    public string OtherwiseAnchor { get; set; } = "";
    public List<string> More { get; set; } = [];
    public List<string> Source { get; set; } = [];
    public List<Aspect> Aspects { get; set; } = [];

    /// <summary>Reads and checks the file.</summary>
    public static FollowUpTable Read(ContentFolder folder, IReadOnlySet<TopicId> topics)
    {
        var file = folder.ReadYaml<FollowUpFile>(Name);
        TopicId Known(string id) => topics.Contains(new TopicId(id)) ? new TopicId(id) : throw new ContentException(Name, 0, $"there is no topic \"{id}\"");
        IReadOnlyList<TopicId> AllKnown(List<string> ids) => [.. ids.Select(Known)];
        return new FollowUpTable(
            file.Anchors.ToDictionary(pair => pair.Key, pair => AllKnown(pair.Value)),
            file.OtherwiseAnchor, file.More, file.Source,
            [.. file.Aspects.Select(aspect => new FollowUpAspect(
                aspect.Id, aspect.Cues,
                aspect.Topics.ToDictionary(pair => Known(pair.Key), pair => AllKnown(pair.Value)),
                aspect.Otherwise is { } id ? Known(id) : null))]);
    }

    /// <summary>One aspect.</summary>
    internal sealed class Aspect
    {
        public string Id { get; set; } = "";
        public List<string> Cues { get; set; } = [];
        public Dictionary<string, List<string>> Topics { get; set; } = [];
        public string? Otherwise { get; set; }
    }
}
