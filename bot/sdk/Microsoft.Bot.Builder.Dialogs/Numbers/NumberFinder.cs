namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>
/// Finds numbers in what a person typed. Digits are read here; only a text with number words goes to the recognizers,
/// whose first use takes a third of a second and whose time grows fast with the length of the text.
/// </summary>
internal static class NumberFinder
{
    private const int LongestText = 120;

    /// <summary>The numbers of a text, in order.</summary>
    public static List<FoundNumber> FindNumbers(string text, string culture)
    {
        text = Bounded(text);
        if (!NumberWords.MayChangeDigits(text))
        {
            var digits = DigitNumbers.Find(text, culture);
            if (digits.Count > 0)
                return digits;
        }

        return NumberWords.MayBeIn(text, culture) ? WordNumbers.FindNumbers(text, culture) : [];
    }

    /// <summary>The ordinals of a text, in order.</summary>
    public static List<FoundNumber> FindOrdinals(string text, string culture)
    {
        text = Bounded(text);
        var digits = DigitOrdinals.Find(text);
        return digits.Count > 0 || !NumberWords.MayBeIn(text, culture) ? digits : WordNumbers.FindOrdinals(text, culture);
    }

    private static string Bounded(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
