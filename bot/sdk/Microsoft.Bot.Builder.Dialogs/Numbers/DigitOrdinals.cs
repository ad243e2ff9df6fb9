using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Reads ordinals in digits: <c>2nd</c>, <c>1st</c>, <c>2.</c> at the end, <c>2º</c>, <c>2e</c>.</summary>
internal static class DigitOrdinals
{
    private const int MostDigits = 4;

    private static readonly string[] Suffixes = ["st", "nd", "rd", "th", "º", "ª", "ème", "er", "re", "e", "ste", "de"];

    public static List<FoundNumber> Find(string text)
    {
        List<FoundNumber> found = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var suffix = SuffixLength(text, end);
            if (suffix > 0 && end - i <= MostDigits)
                found.Add(new FoundNumber(text[i..(end + suffix)], i, int.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture)));
            i = end;
        }

        return found;
    }

    /// <summary>The length of an ordinal's ending that stands at an index right behind digits; 0 if there is none.</summary>
    public static int SuffixLength(string text, int index)
    {
        foreach (var suffix in Suffixes)
        {
            var end = index + suffix.Length;
            if (end <= text.Length
                && text.AsSpan(index, suffix.Length).Equals(suffix, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return suffix.Length;
            }
        }

        return 0;
    }
}
