using System.Buffers;
using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Reads tokens as symbols, in all the views in which a word may be disguised. Keeps what it read, so that each distinct word is worked out once a message.</summary>
internal sealed class WordReader(Lexicon lexicon)
{
    private const int LongestRead = 64;
    private static readonly char[] Signs = ['!', '+', '|', '*', '@', '$'];
    private static readonly SearchValues<char> Sign = SearchValues.Create(Signs);
    private readonly Dictionary<string, Reading> _read = [];

    /// <summary>What a token says: the symbols at each position that it takes up (more than one for words written together).</summary>
    public Reading Read(RawToken token)
    {
        if (_read.TryGetValue(token.Text, out var reading))
            return reading;
        return _read[token.Text] = Work(token);
    }

    private Reading Work(RawToken token)
    {
        var word = token.Text.Length > LongestRead ? token.Text[..LongestRead] : token.Text;
        var symbols = new List<int>();
        var known = lexicon.AddExact(word, symbols);
        if (token.Base is { Length: > 1 } root)
            known |= lexicon.AddExact(root, symbols);
        var exact = lexicon.TryWord(word, out _) || (token.Base is { } stem && lexicon.TryWord(stem, out _));
        if (word.All(char.IsAsciiDigit))
        {
            symbols.Add(lexicon.Number);
            return Reading.Of(symbols, true);
        }

        if (exact || lexicon.IsOrdinary(word) || word.Length < 2)
            return Reading.Of(symbols, known);

        if (word.IndexOf('*', StringComparison.Ordinal) > 0 && Masked(word, symbols))
            return Reading.Of(symbols, true);
        if (Digits(word) is > 0 and var length && lexicon.TryWord(word[length..], out _))
            return Together([word[..length], word[length..]]);
        if (LeetSpeak.Mixed(word))
        {
            foreach (var plain in LeetSpeak.Readings(word))
                known |= Plain(plain, symbols);
            return known ? Reading.Of(symbols, known)
                : word.Length > 1 && word.AsSpan(1).ContainsAny(Sign) ? Together(word.Split(Signs, StringSplitOptions.RemoveEmptyEntries))
                : Digits(word) is var digits && digits > 0 && word.AsSpan(digits).IndexOfAnyInRange('0', '9') < 0 ? Together([word[..digits], word[digits..]])
                : Reading.Of(symbols, known);
        }

        known |= Plain(word, symbols);
        return !known && word.Length >= 7 && Segmentation.Words(lexicon, word) is { } words
            ? Together(words)
            : Reading.Of(symbols, known);
    }

    private Reading Together(IReadOnlyList<string> parts) => Reading.Join(parts.Select(part => Read(new RawToken(part, null, Break.None))));

    private static int Digits(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits;
    }

    /// <summary>A word of letters that the rules do not know as it stands.</summary>
    private bool Plain(string word, List<int> symbols)
    {
        if (lexicon.IsOrdinary(word))
            return false;
        var known = lexicon.AddExact(word, symbols);
        if (Repeats(word))
        {
            // Even if it begins like a word that the rules know: "bloodd" is meant as "blood".
            var (twice, once) = (Lexicon.Collapse(word, 2), Lexicon.Collapse(word, 1));
            known |= lexicon.AddExact(twice, symbols) | lexicon.AddExact(once, symbols) | lexicon.AddCollapsed(word, symbols);
            if (!known) word = once;
        }

        if (known)
            return true;

        // French elision without its apostrophe: jen, mendormir, dovules.
        if (word.Length > 3 && word[0] is 'j' or 'm' or 't' or 'l' or 'd' or 's' or 'n' && lexicon.AddExact(word[1..], symbols))
            return true;
        return lexicon.AddTypos(word, symbols) || lexicon.AddShortTypos(word, symbols);
    }

    private static bool Repeats(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1])
                return true;
        }

        return false;
    }

    /// <summary>s**cide, k*ll: stars stand for one letter each.</summary>
    private bool Masked(string word, List<int> symbols)
    {
        var stars = word.Count(character => character == '*');
        return word.Length >= 4 && stars * 2 <= word.Length && lexicon.AddMasked(word, symbols);
    }
}
