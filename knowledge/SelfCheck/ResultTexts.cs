using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>What a result says, word for word.</summary>
/// <param name="Version">Of these texts.</param>
/// <param name="Source">What they rest on.</param>
/// <param name="Article">The article that the stages are taken from.</param>
/// <param name="Stages">The article's stages, in the project's own words.</param>
/// <param name="Flags">What comes before the stage.</param>
/// <param name="Notes">What stands beside the stage.</param>
/// <param name="Sentences">The sentences around them, with places in braces.</param>
/// <param name="Next">Topics of the article that fit afterwards, by stage.</param>
public sealed record ResultTexts(
    string Version,
    string Source,
    ArticleReference Article,
    IReadOnlyList<StageText> Stages,
    IReadOnlyList<ResultText> Flags,
    IReadOnlyList<ResultText> Notes,
    IReadOnlyDictionary<string, string> Sentences,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Next)
{
    /// <summary>The compiled file.</summary>
    public const string File = "self-check-result.json";

    /// <summary>Loads the texts.</summary>
    public static ResultTexts Load(ContentBundle content) => content.Read<ResultTexts>(File);

    /// <summary>The text of a stage.</summary>
    public StageText Of(Stage stage) => Stages[(int)stage];

    /// <summary>The text of a flag.</summary>
    public string Flag(string id) => Flags.Single(flag => flag.Id == id).Text;

    /// <summary>The text of a note.</summary>
    public string Note(string id) => Notes.Single(note => note.Id == id).Text;

    /// <summary>A sentence with its places filled.</summary>
    public string Sentence(string id, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var sentence = Sentences[id];
        foreach (var (place, value) in values)
            sentence = sentence.Replace("{" + place + "}", value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>Topics that fit after a stage, or after none.</summary>
    public IReadOnlyList<string> NextAfter(Stage? stage) => Next[stage is { } told ? told.ToString().ToLowerInvariant() : "none"];
}

/// <summary>The article, as it is named under every statement taken from it.</summary>
public sealed record ArticleReference(string Title, string Section, string Updated);

/// <summary>A stage of the article.</summary>
/// <param name="Id">The id in the data.</param>
/// <param name="Title">Its name inside a sentence.</param>
/// <param name="Part">Its heading in the article.</param>
/// <param name="Topic">The topic that tells more.</param>
/// <param name="Text">What the article describes, in the project's own words.</param>
public sealed record StageText(string Id, string Title, string Part, string Topic, string Text);

/// <summary>A text with its id.</summary>
public sealed record ResultText(string Id, string Text);
