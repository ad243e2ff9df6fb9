namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>A line to learn from.</summary>
/// <param name="Text">What somebody wrote.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Group">Lines that belong together, such as those of one author; calibration never tests a group on itself. Empty for none.</param>
public sealed record LabelledText(string Text, string Label, string Group = "");

/// <summary>What a text is about.</summary>
/// <param name="Label">The label, or <see cref="OutOfScope"/>.</param>
/// <param name="Score">How sure it is that the text is in scope, from 0 to 1.</param>
public readonly record struct Classified(string Label, double Score)
{
    /// <summary>The label of texts that belong to none of the others.</summary>
    public const string OutOfScope = "oos";
}

/// <summary>What training makes use of. The defaults are what measured best; the others are there to measure what each lever brings.</summary>
public sealed record TrainingOptions
{
    /// <summary>Concepts; everyday ones unless the subject has its own.</summary>
    public ConceptLexicon? Lexicon { get; init; } = Everyday.Lexicon;

    /// <summary>Whether the labels' own names are learnt from.</summary>
    public bool LabelNames { get; init; } = true;

    /// <summary>Lines out of scope that are learnt from besides those given.</summary>
    public IReadOnlyList<LabelledText> Background { get; init; } = Everyday.Background;

    /// <summary>How often the trainer goes through all lines.</summary>
    public int Rounds { get; init; } = 20;

    /// <summary>Misspelt copies made of each line.</summary>
    public int MisspeltCopies { get; init; } = 1;

    /// <summary>How much the nearest known lines count beside the linear model.</summary>
    public double NearestWeight { get; init; } = 3;

    /// <summary>Whether runs of letters are looked at.</summary>
    public bool Letters { get; init; } = true;

    /// <summary>Whether slips of spelling are corrected towards known words.</summary>
    public bool Spelling { get; init; } = true;

    /// <summary>How much the meaning of words counts beside features; at nought it is not looked at.</summary>
    public double MeaningWeight { get; init; } = 2;

    /// <summary>How much the known lines that are nearest in meaning count beside the linear model.</summary>
    public double MeaningNearestWeight { get; init; }

    /// <summary>How often calibration goes through all lines, split differently each time.</summary>
    public int Calibrations { get; init; } = 2;

    /// <summary>
    /// Parts that calibration splits lines without groups into. Few: a model of half of the lines meets the other half as a finished model
    /// meets what people really ask, of which it knows less than of the lines that were kept aside.
    /// </summary>
    public int Folds { get; init; } = 2;
}
