namespace KratomBot.Knowledge.Recognition.Lexicon;

/// <summary>A known word or fixed phrase, with all that it can mean.</summary>
internal sealed class Word
{
    /// <summary>Any word that the lexicon does not hold.</summary>
    public static Word Unknown { get; } = new("");

    public Word(string text) => Text = text;

    public string Text { get; }

    public Part Parts { get; internal set; }

    public Topic Topics { get; internal set; }

    /// <summary>The lower end of a number word.</summary>
    public double Min { get; internal set; }

    /// <summary>The upper end of a number word.</summary>
    public double Max { get; internal set; }

    /// <summary>The unit of a unit word.</summary>
    public AmountUnit Unit { get; internal set; }

    /// <summary>The length of a unit of time, in days.</summary>
    public double Days { get; internal set; }

    /// <summary>The times a day of a word such as "daily" or "weekends".</summary>
    public double PerDay { get; internal set; }

    public bool Is(Part parts) => (Parts & parts) != Part.None;

    public bool Tells(Topic topics) => (Topics & topics) != Topic.None;
}
