using System.Globalization;
using System.Text;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Cuts text into plain lower-case words, as forgiving of spelling as can be without knowing the subject.</summary>
public static class Words
{
    /// <summary>The words of a text: letters and digits only, accents and apostrophes dropped, long runs of a letter shortened.</summary>
    public static string[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Decomposed(text))
        {
            if (letter is '\'' or '’' or '‘' or '`' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetterOrDigit(letter)) { plain.Append(' '); continue; }
            var lower = char.ToLowerInvariant(letter);
            if (plain.Length >= 2 && plain[^1] == lower && plain[^2] == lower) continue;
            plain.Append(lower);
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A word without its most common English endings, so that its forms meet.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var stem = word;
        if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4 ? stem[..^3] + "y" : stem[..^1];
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "ly"])
        {
            if (stem.Length < ending.Length + 3 || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            stem = stem[..^ending.Length];
            if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's')) stem = stem[..^1];
            break;
        }

        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>The stems of a text's words.</summary>
    internal static HashSet<string> Stems(string text) => [.. Of(text).Select(Stem)];

    /// <summary>How many of the stems of two texts both have, as a share of all, from 0 to 1.</summary>
    internal static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        double shared = one.Count(other.Contains);
        return shared == 0 ? 0 : shared / (one.Count + other.Count - shared);
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: keep what can be read.
            return string.Concat(text.Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormKD);
        }
    }
}
