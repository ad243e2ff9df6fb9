namespace KratomBot.Knowledge.Insights;

/// <summary>A word of a text.</summary>
/// <param name="Lower">Its letters in lower case, without apostrophes.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct TextWord(string Lower, TextSpan Span);

/// <summary>Cuts a text into words, and finds the words and phrases of a list in it.</summary>
internal static class TextWords
{
    /// <summary>Only so many characters of a text are read.</summary>
    public const int LongestText = 20_000;

    private const int LongestWord = 40;
    private const int LongestPhrase = 5;

    /// <summary>The words of a text: runs of letters and digits, with apostrophes inside.</summary>
    public static List<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        var length = Math.Min(text.Length, LongestText);
        for (var at = 0; at < length;)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }
            var start = at;
            while (at < length && (char.IsLetterOrDigit(text[at]) || (IsApostrophe(text[at]) && at + 1 < length && char.IsLetter(text[at + 1])))) at++;
            if (at - start <= LongestWord) words.Add(new TextWord(Lower(text.AsSpan(start, at - start)), TextSpan.Between(start, at)));
        }
        return words;
    }

    /// <summary>The entries of a list that a text holds, the longest phrase at each place.</summary>
    public static IEnumerable<(T Entry, TextSpan Span)> Find<T>(List<TextWord> words, IReadOnlyDictionary<string, T> list)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(LongestPhrase, words.Count - i); length > 0; length--)
            {
                var phrase = length == 1 ? words[i].Lower : string.Join(' ', words.Skip(i).Take(length).Select(w => w.Lower));
                if (!list.TryGetValue(phrase, out var entry)) continue;
                yield return (entry, TextSpan.Between(words[i].Span.Start, words[i + length - 1].Span.End));
                i += length - 1;
                break;
            }
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (!IsApostrophe(c) && length < LongestWord) letters[length++] = char.ToLowerInvariant(c);
        }
        return new string(letters[..length]);
    }
}
