using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>Checks the texts of the result.</summary>
public static class ResultTextsCompiler
{
    private const string Source = "SelfCheck/result.yaml";

    private static readonly string[] Flags = [RedFlag.Liver, RedFlag.Pregnancy, RedFlag.Depressant, RedFlag.SeizureOrHeart];

    private static readonly string[] Notes =
        [ResultNote.Frequent, ResultNote.Concentrated, ResultNote.Prescription, ResultNote.SignsNone, ResultNote.SignsOne, ResultNote.SignsMore, ResultNote.SignsUnknown];

    /// <summary>Reads and checks the texts.</summary>
    /// <exception cref="ContentException">A text is missing or there is one too many.</exception>
    public static ResultTexts Compile(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.ReadYaml<ResultTextsFile>(Source);
        if (!file.Stages.Select(stage => stage.Id).SequenceEqual(Enum.GetNames<Stage>().Select(name => name.ToLowerInvariant())))
            throw new ContentException(Source, 0, "must have the four stages in their order");
        Same("flags", file.Flags.Keys(), Flags);
        Same("notes", file.Notes.Keys(), Notes);
        return new ResultTexts(
            file.Version ?? throw new ContentException(Source, 1, "needs a version"),
            file.Source ?? throw new ContentException(Source, 1, "needs a source"),
            new ArticleReference(file.Article["title"], file.Article["section"], file.Article["updated"]),
            [.. file.Stages.Select(stage => new StageText(stage.Id!, stage.Title!, stage.Part!, stage.Topic!, stage.Text!))],
            [.. file.Flags.Select(flag => new ResultText(flag.Id!, flag.Text!))],
            [.. file.Notes.Select(note => new ResultText(note.Id!, note.Text!))],
            file.Sentences,
            file.Next.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value));
    }

    private static IEnumerable<string?> Keys(this List<StageEntry> entries) => entries.Select(entry => entry.Id);

    private static void Same(string what, IEnumerable<string?> found, string[] wanted)
    {
        if (!found.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)))
            throw new ContentException(Source, 0, $"{what} must be exactly: {string.Join(", ", wanted)}");
    }
}

/// <summary>The texts as the content folder writes them.</summary>
internal sealed class ResultTextsFile
{
    public string? Version { get; set; }

    public string? Source { get; set; }

    public Dictionary<string, string> Article { get; set; } = [];

    public List<StageEntry> Stages { get; set; } = [];

    public List<StageEntry> Flags { get; set; } = [];

    public List<StageEntry> Notes { get; set; } = [];

    public Dictionary<string, string> Sentences { get; set; } = [];

    public Dictionary<string, List<string>> Next { get; set; } = [];
}

/// <summary>A stage, or with fewer members a flag or a note.</summary>
internal sealed class StageEntry
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Part { get; set; }

    public string? Topic { get; set; }

    public string? Text { get; set; }
}
