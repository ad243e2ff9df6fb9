namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are found in an utterance.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value of a choice is not looked for.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the title of a choice's action is not looked for.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a number names the choice at that place. It does by default.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether an ordinal names the choice at that place. It does by default.</summary>
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>The options, or the default ones, in a culture. Those given are not changed: prompts are shared between turns.</summary>
    internal static FindChoicesOptions InLocale(FindChoicesOptions options, string locale) => new()
    {
        NoValue = options?.NoValue ?? false,
        NoAction = options?.NoAction ?? false,
        RecognizeNumbers = options?.RecognizeNumbers ?? true,
        RecognizeOrdinals = options?.RecognizeOrdinals ?? true,
        AllowPartialMatches = options?.AllowPartialMatches ?? false,
        MaxTokenDistance = options?.MaxTokenDistance,
        Tokenizer = options?.Tokenizer,
        Locale = locale,
    };
}
