using System.Globalization;
using System.Text;

namespace KratomBot.Knowledge.Safety.Text;

/// <summary>
/// Brings a text into one shape: compatibility forms, lower case, plain apostrophes and dashes, no accents,
/// no invisible characters, Latin letters for their look-alikes. Rules and messages pass through the same folding.
/// </summary>
internal static class TextFolding
{
    /// <summary>The folded text; its length may differ from the text's.</summary>
    public static string Fold(string text)
    {
        // An acute accent that stands alone would come apart into a space and an accent.
        var decomposed = CapitalAsStroke(WithoutLoneSurrogates(text).Replace('´', '\'').Normalize(NormalizationForm.FormKD)).ToLowerInvariant();
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (Invisible(character))
                continue;
            var plain = Plain(character);
            if (plain == 'ß')
                folded.Append("ss");
            else if (plain is 'œ')
                folded.Append("oe");
            else if (plain is 'æ')
                folded.Append("ae");
            else
                folded.Append(plain);
        }

        return folded.ToString();
    }

    /// <summary>A capital I after a small letter may be meant as l ("kiII"): it becomes a stroke, which is read as both.</summary>
    private static string CapitalAsStroke(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i] == 'I' && i > 0 && (char.IsAsciiLetterLower(source[i - 1]) || target[i - 1] == '|') ? '|' : source[i];
    });

    private static bool Invisible(char character) =>
        character >= 0x80 && (character is '\u115f' or '\u1160' or '\u2800'
            || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static char Plain(char character) => character switch
    {
        < '\u0080' and not '`' => character,
        '`' or '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2032' or '\u2035' or '\u02b9' or '\u02bb' or '\u02bc' => '\'',
        '\u2010' or '\u2012' or '\u2212' => '-',
        '\u2013' or '\u2014' or '\u2015' => '—',
        _ => Confusables.Fold(character),
    };

    private static string WithoutLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return string.Concat(text.EnumerateRunes());
        }

        return text;
    }
}
