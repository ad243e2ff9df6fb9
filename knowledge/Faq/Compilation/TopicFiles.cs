namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>The YAML at the head of a topic's file.</summary>
internal sealed class TopicHead
{
    public string Id { get; set; } = "";
    public string Label { get; set; } = "";
    public string Title { get; set; } = "";
    public string Section { get; set; } = "";
    public List<string> Cautions { get; set; } = [];
    public List<string> Next { get; set; } = [];
    public bool OffersSelfCheck { get; set; }
}

/// <summary>The YAML at the head of a fixed reply's file.</summary>
internal sealed class ReplyHead
{
    public string Kind { get; set; } = "";
    public string? Pointer { get; set; }
    public bool IsMiss { get; set; }
}

/// <summary>The file <c>Faq/texts.yaml</c>.</summary>
internal sealed class TextsFile
{
    public Dictionary<string, string> Disclaimers { get; set; } = [];
    public Dictionary<string, string> Cautions { get; set; } = [];
    public string SourceLine { get; set; } = "";
    public string WhereLine { get; set; } = "";
    public string OtherSourcesLine { get; set; } = "";
    public string ChoicesLine { get; set; } = "";
    public string NoneOfThese { get; set; } = "";
}

/// <summary>The file <c>Faq/sources.yaml</c>.</summary>
internal sealed class SourcesFile
{
    public string ArticleDate { get; set; } = "";
    public Dictionary<string, SourceEntry> Sources { get; set; } = [];
}

/// <summary>One source: how it is printed, and what it is the source of.</summary>
internal sealed class SourceEntry
{
    public string Title { get; set; } = "";
    public string Statement { get; set; } = "";
}
