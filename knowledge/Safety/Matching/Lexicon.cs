using System.Text;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>All words and word beginnings that rules speak of, as numbers ("symbols"), found again in misspelt text.</summary>
/// <param name="count">How many symbols there are.</param>
/// <param name="number">The symbol of any number in digits.</param>
/// <param name="words">The words.</param>
/// <param name="prefixes">The beginnings of words.</param>
/// <param name="repeats">The words by what is left of them when every run of one letter is cut to one.</param>
/// <param name="ordinary">Real words that lie one letter from a word of the rules and are never taken for it.</param>
internal sealed class Lexicon(int count, int number, TextTable words, TextTable prefixes, HashIndex repeats, string[] ordinary)
{
    /// <summary>Shortest word that is looked for with one letter wrong.</summary>
    public const int ShortestTypo = 5;

    /// <summary>Shortest beginning that is looked for with one letter wrong.</summary>
    public const int ShortestPrefixTypo = 6;

    private const int ShortestMaskedPrefix = 4;

    private readonly HashSet<string> _ordinary = [.. ordinary];

    public int Count => count;

    /// <summary>The symbol of any number in digits.</summary>
    public int Number => number;

    public TextTable Words => words;

    public TextTable Prefixes => prefixes;

    public HashIndex Repeats => repeats;

    public IReadOnlyList<string> Ordinary => ordinary;

    public int LongestWord => words.Longest;

    public bool TryWord(string word, out int symbol) => words.TryFind(word, out symbol);

    public bool IsOrdinary(string word) => _ordinary.Contains(word);

    /// <summary>Adds the symbols of a word as it stands: itself and the beginnings that it has. Says whether there are any.</summary>
    public bool AddExact(string word, List<int> symbols, int shortestPrefix = 0)
    {
        var before = symbols.Count;
        if (words.TryFind(word, out var symbol))
            symbols.Add(symbol);
        for (var length = Math.Max(2, shortestPrefix); length <= Math.Min(word.Length, prefixes.Longest); length++)
        {
            if (prefixes.TryFind(word.AsSpan(0, length), out var prefix))
                symbols.Add(prefix);
        }

        return symbols.Count > before;
    }

    /// <summary>Adds the words that a word is when runs of one letter do not count.</summary>
    public bool AddCollapsed(string word, List<int> symbols)
    {
        var before = symbols.Count;
        var collapsed = Collapse(word, 1);
        foreach (var found in repeats.Find(collapsed))
        {
            if (Collapse(words.Texts[found], 1) == collapsed)
                symbols.Add(words.Symbols[found]);
        }

        return symbols.Count > before;
    }

    /// <summary>Adds the words and beginnings that lie one edit from a word.</summary>
    public bool AddTypos(string word, List<int> symbols)
    {
        if (word.Length < ShortestTypo)
            return false;
        var before = symbols.Count;
        words.AddNear(word, symbols);
        for (var length = ShortestPrefixTypo - 1; length <= Math.Min(word.Length, prefixes.Longest + 1); length++)
            prefixes.AddNear(word[..length], symbols);
        return symbols.Count > before;
    }

    /// <summary>Adds the words that fit letters and stars, each star standing for one letter.</summary>
    public bool AddMasked(string mask, List<int> symbols)
    {
        var before = symbols.Count;
        words.AddFitting(mask, symbols);
        for (var length = ShortestMaskedPrefix; length <= Math.Min(mask.Length, prefixes.Longest); length++)
            prefixes.AddFitting(mask.AsSpan(0, length), symbols);
        return symbols.Count > before;
    }

    /// <summary>Adds the short words of which a word has its letters swapped ("dei") or lacks a vowel ("wnt").</summary>
    public bool AddShortTypos(string word, List<int> symbols)
    {
        if (word.Length is < 3 or >= ShortestTypo)
            return false;
        var before = symbols.Count;
        var letters = word.ToCharArray();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
            if (words.TryFind(letters, out var swapped))
                symbols.Add(swapped);
            (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
        }

        if (word.AsSpan().ContainsAny("aeiou"))
            return symbols.Count > before;
        for (var i = 1; i < word.Length; i++)
        {
            foreach (var vowel in "aeiou")
            {
                if (words.TryFind(word.Insert(i, vowel.ToString()), out var longer))
                    symbols.Add(longer);
            }
        }

        return symbols.Count > before;
    }

    /// <summary>A word with every run of one letter cut to a length.</summary>
    public static string Collapse(string word, int longestRun)
    {
        var collapsed = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= longestRun)
                collapsed.Append(word[i]);
        }

        return collapsed.ToString();
    }
}
