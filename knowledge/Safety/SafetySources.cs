namespace KratomBot.Knowledge.Safety;

/// <summary>The shapes of the files under <c>Content/Safety</c>.</summary>
internal sealed class KindsSource
{
    public int Version { get; set; }

    public List<KindSource> Kinds { get; set; } = [];
}

internal sealed class KindSource
{
    public string Kind { get; set; } = "";

    public SafetyLevel Level { get; set; }

    public string Detects { get; set; } = "";

    public string Answers { get; set; } = "";
}

internal sealed class ConceptsSource
{
    public string Language { get; set; } = "";

    /// <summary>Name → phrases, separated by commas.</summary>
    public Dictionary<string, string> Concepts { get; set; } = [];
}

internal sealed class RulesSource
{
    public string Language { get; set; } = "";

    public List<RuleSource> Rules { get; set; } = [];
}

internal sealed class RuleSource
{
    public string Id { get; set; } = "";

    public SafetyLevel Level { get; set; }

    public string Kind { get; set; } = SafetyKinds.None;

    public string? Sets { get; set; }

    public string? Step { get; set; }

    public RuleScope Scope { get; set; }

    public int Within { get; set; } = 14;

    public List<string> Patterns { get; set; } = [];

    public string? Guards { get; set; }

    public List<string> Yes { get; set; } = [];

    public List<string> No { get; set; } = [];
}

internal sealed class WordsSource
{
    public Dictionary<string, string> Languages { get; set; } = [];
}

internal sealed class OrdinarySource
{
    public string Words { get; set; } = "";
}

internal sealed class CountriesSource
{
    public List<string> Patterns { get; set; } = [];

    public Dictionary<string, string> Countries { get; set; } = [];
}
