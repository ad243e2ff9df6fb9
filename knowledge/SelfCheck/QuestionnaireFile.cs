namespace KratomBot.Knowledge.SelfCheck;

/// <summary>The questions as the content folder writes them.</summary>
internal sealed class QuestionnaireFile
{
    public string? Version { get; set; }

    public string? Source { get; set; }

    public List<QuestionEntry> Questions { get; set; } = [];
}

/// <summary>One question as the content folder writes it.</summary>
internal sealed class QuestionEntry
{
    public string? Id { get; set; }

    public QuestionPart? Part { get; set; }

    public QuestionKind? Kind { get; set; }

    public string? Text { get; set; }

    public string? Short { get; set; }

    public string? Why { get; set; }

    public string? Example { get; set; }

    public NumberMeaning Numbers { get; set; }

    public List<OptionEntry> Options { get; set; } = [];

    public List<string> Names { get; set; } = [];

    public List<string> Hints { get; set; } = [];

    public List<string> DependsOn { get; set; } = [];

    public GuardEntry? When { get; set; }

    public bool Stored { get; set; } = true;

    public bool Counted { get; set; } = true;

    public bool Optional { get; set; }
}

/// <summary>An option as the content folder writes it.</summary>
internal sealed class OptionEntry
{
    public string? Id { get; set; }

    public string? Label { get; set; }

    public double? Value { get; set; }

    public List<string> Words { get; set; } = [];

    public List<string> Says { get; set; } = [];

    public List<string> Flags { get; set; } = [];

    public string? Ends { get; set; }

    public bool Alone { get; set; }
}

/// <summary>A condition as the content folder writes it.</summary>
internal sealed class GuardEntry
{
    public string? Question { get; set; }

    public List<string> Not { get; set; } = [];
}
