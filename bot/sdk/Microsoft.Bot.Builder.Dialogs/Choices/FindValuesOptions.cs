namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are found in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The culture of the utterance; English by default.</summary>
    public string Locale { get; set; }

    /// <summary>How many other words may stand between the words of a value; 2 by default.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>Splits texts into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> by default.</summary>
    public TokenizerFunction Tokenizer { get; set; }
}
