using System.Text.RegularExpressions;
using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>Compiles <c>Content/Safety/replies</c>: every language has every text, with known slots only.</summary>
public static partial class SafetyRepliesPart
{
    private static string[] Languages => ["de", "en", "es", "fr", "pt"];
    private static string[] Actions => [SafetyActions.SafeNow, SafetyActions.NeedHelp, SafetyActions.Resume, SafetyActions.StopCheck, SafetyActions.PrivateChat];
    private static string[] Phrases => ["call-unknown", "or", "directory", "no-poison", "call-verb", "text-verb", "here", "other-language", "minor", "pregnant"];
    private static string[] General => ["reminder", "still-here", "cleared", "need-help", "group", "group-light", "safe-question"];
    private static string[] Slots => ["call", "crisis", "abuse", "child", "poison", "substance", "country"];

    /// <summary>Gives the books of all languages.</summary>
    public static object Compile(ContentFolder content)
    {
        var kinds = content.ReadYaml<KindsSource>("Safety/kinds.yaml").Kinds;
        var books = content.Files("Safety/replies", "*.yaml").Select(file => Read(content, file, kinds)).ToArray();
        return Languages.Except(books.Select(book => book.Language)).FirstOrDefault() is { } missing
            ? throw new ContentException("Safety/replies", 0, $"the language {missing} is missing")
            : books;
    }

    private static ReplyBook Read(ContentFolder content, string file, List<KindSource> kinds)
    {
        var source = content.ReadYaml<ReplySource>(file);
        Complete(file, "actions", source.Actions, Actions);
        Complete(file, "phrases", source.Phrases, Phrases);
        Complete(file, "general", source.General, General);
        Complete(file, "replies", source.Replies, [.. kinds.Select(kind => kind.Kind)]);
        foreach (var (name, text) in source.Replies.Concat(source.General).Concat(source.Phrases))
        {
            if (Slot().Matches(text).FirstOrDefault(slot => !Slots.Contains(slot.Groups[1].Value)) is { } slot)
                throw new ContentException(file, 0, $"{name}: there is no slot {slot.Value}");
        }

        foreach (var kind in kinds.Where(kind => kind.Level is SafetyLevel.Emergency))
        {
            var lines = source.Replies[kind.Kind].Trim().Split('\n');
            if (lines.Length > 4 || !lines[0].Contains("{call}", StringComparison.Ordinal))
                throw new ContentException(file, 0, $"{kind.Kind}: an emergency has at most four lines and the number in the first");
        }

        return new ReplyBook(source.Language, source.Version, source.ReviewedBy, source.Actions, source.Phrases, Trim(source.Replies), Trim(source.General));
    }

    private static Dictionary<string, string> Trim(Dictionary<string, string> texts) => texts.ToDictionary(pair => pair.Key, pair => pair.Value.Trim());

    private static void Complete(string file, string part, Dictionary<string, string> texts, string[] names)
    {
        if (names.FirstOrDefault(name => !texts.TryGetValue(name, out var text) || string.IsNullOrWhiteSpace(text)) is { } missing)
            throw new ContentException(file, 0, $"{part} lacks {missing}");
        if (texts.Keys.Except(names).FirstOrDefault() is { } unknown)
            throw new ContentException(file, 0, $"{part} has {unknown}, which nothing asks for");
    }

    [GeneratedRegex(@"\{([a-z-]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    private sealed class ReplySource
    {
        public string Language { get; set; } = "";

        public int Version { get; set; }

        public string? ReviewedBy { get; set; }

        public Dictionary<string, string> Actions { get; set; } = [];

        public Dictionary<string, string> Phrases { get; set; } = [];

        public Dictionary<string, string> Replies { get; set; } = [];

        public Dictionary<string, string> General { get; set; } = [];
    }
}
