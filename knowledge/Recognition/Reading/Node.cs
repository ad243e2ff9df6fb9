using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>A piece of the message: first the words and numbers as typed, then numbers joined with their units.</summary>
internal record struct Node(NodeKind Kind, int Start, int End, Word Word)
{
    /// <summary>The lower end of a number or quantity, in its unit.</summary>
    public double Min { get; set; }

    /// <summary>The upper end of a number or quantity, in its unit.</summary>
    public double Max { get; set; }

    /// <summary>The unit of an amount.</summary>
    public AmountUnit Unit { get; set; }

    /// <summary>The unit of a length of time, in days.</summary>
    public double UnitDays { get; set; }

    public Bound Bound { get; set; }

    /// <summary>The character of a mark.</summary>
    public char Mark { get; set; }

    /// <summary>What was noticed about the way it is written.</summary>
    public Traits Traits { get; set; }

    /// <summary>An expression that was read already holds this piece.</summary>
    public bool Used { get; set; }

    public readonly bool Has(Traits traits) => (Traits & traits) != Traits.None;

    public readonly bool Is(Part parts) => Kind == NodeKind.Word && Word.Is(parts);

    /// <summary>Whether it is a word with a topic.</summary>
    public readonly bool Tells(Topic topics) => Kind == NodeKind.Word && Word.Tells(topics) && !Has(Traits.Adjective);

    /// <summary>Whether it is one of these words.</summary>
    public readonly bool Says(params ReadOnlySpan<string> words) => Kind == NodeKind.Word && words.Contains(Word.Text);

    public readonly bool IsMark(char mark) => Kind == NodeKind.Mark && Mark == mark;
}

internal enum NodeKind : byte
{
    /// <summary>Beyond the text.</summary>
    None,
    Word,

    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>An amount of something.</summary>
    Amount,

    /// <summary>A length of time.</summary>
    Time,

    /// <summary>"3 times", "3x", "once".</summary>
    Times,

    /// <summary>"3 doses".</summary>
    Doses,

    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>Digits that are no quantity: telephone numbers, versions, dates, percentages, prices.</summary>
    Opaque,

    /// <summary>Punctuation within a sentence.</summary>
    Mark,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

[Flags]
internal enum Traits : ushort
{
    None = 0,

    /// <summary>Nothing stands between it and the piece before.</summary>
    Glued = 1,

    /// <summary>Written as a fraction.</summary>
    Fraction = 2,

    /// <summary>The number is "a" or "an".</summary>
    Articled = 4,

    /// <summary>Written in words.</summary>
    Spelled = 8,

    /// <summary>How much of a substance a piece holds: "500 mg capsules".</summary>
    Strength = 16,

    /// <summary>A number with an ordinal ending: 2nd.</summary>
    Ordinal = 32,

    /// <summary>A day's total by its unit: gpd.</summary>
    PerDay = 64,

    /// <summary>The unit was put right.</summary>
    Corrected = 128,

    /// <summary>"last" as in "last week": not the verb.</summary>
    Adjective = 256,
}
