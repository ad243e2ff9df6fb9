namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>The index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    /// <summary>The word as it stands in the text.</summary>
    public string Text { get; set; }

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; }
}
