using System.Text;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>
/// All words and word beginnings that rules speak of, as numbers ("symbols"), with the indexes that find them again
/// in misspelt text: collapsed repeats, and one letter left out.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Shortest word that is looked for with one letter wrong.</summary>
    public const int ShortestTypo = 5;

    /// <summary>Shortest beginning that is looked for with one letter wrong.</summary>
    public const int ShortestPrefixTypo = 6;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly Dictionary<string, List<int>> _collapsed = [];
    private readonly Dictionary<string, List<string>> _deletions = [];
    private readonly Dictionary<string, List<string>> _prefixDeletions = [];
    private readonly Dictionary<(char First, int Length), List<string>> _byShape = [];
    private readonly Dictionary<(char First, int Length), List<string>> _prefixesByShape = [];
    private readonly HashSet<string> _ordinary;

    /// <param name="ordinary">Real words that lie one letter from a word of the rules and are never taken for it.</param>
    public Lexicon(IEnumerable<string> ordinary)
    {
        _ordinary = [.. ordinary];
        Number = NewSymbol();
    }

    /// <summary>The symbol of any number in digits.</summary>
    public int Number { get; }

    public int Count { get; private set; }

    public int LongestPrefix { get; private set; }

    public int LongestWord { get; private set; }

    /// <summary>A new symbol that is no word.</summary>
    public int NewSymbol() => Count++;

    public int Word(string word) => _words.TryGetValue(word, out var symbol) ? symbol : AddWord(word);

    public int Prefix(string prefix)
    {
        if (_prefixes.TryGetValue(prefix, out var symbol))
            return symbol;
        symbol = _prefixes[prefix] = NewSymbol();
        LongestPrefix = Math.Max(LongestPrefix, prefix.Length);
        Index(_prefixesByShape, (prefix[0], prefix.Length), prefix);
        if (prefix.Length >= ShortestPrefixTypo)
            AddDeletions(_prefixDeletions, prefix);
        return symbol;
    }

    public bool TryWord(string word, out int symbol) => _words.TryGetValue(word, out symbol);

    public bool IsOrdinary(string word) => _ordinary.Contains(word);

    /// <summary>Adds the symbols of a word as it stands: itself and the beginnings that it has. Says whether there are any.</summary>
    public bool AddExact(string word, List<int> symbols, int shortestPrefix = 0)
    {
        var before = symbols.Count;
        if (_words.TryGetValue(word, out var symbol))
            symbols.Add(symbol);
        for (var length = Math.Max(2, shortestPrefix); length <= Math.Min(word.Length, LongestPrefix); length++)
        {
            if (_prefixes.TryGetValue(word[..length], out var prefix))
                symbols.Add(prefix);
        }

        return symbols.Count > before;
    }

    public bool AddCollapsed(string word, List<int> symbols)
    {
        if (!_collapsed.TryGetValue(Collapse(word, 1), out var found))
            return false;
        symbols.AddRange(found);
        return true;
    }

    /// <summary>Adds the words and beginnings that lie one edit (left out, added, changed, swapped neighbours) from a word.</summary>
    public bool AddTypos(string word, List<int> symbols)
    {
        if (word.Length < ShortestTypo)
            return false;
        var before = symbols.Count;
        foreach (var candidate in Near(_deletions, word))
            symbols.Add(_words[candidate]);
        for (var length = ShortestPrefixTypo - 1; length <= Math.Min(word.Length, LongestPrefix + 1); length++)
        {
            foreach (var candidate in Near(_prefixDeletions, word[..length]))
                symbols.Add(_prefixes[candidate]);
        }

        return symbols.Count > before;
    }

    /// <summary>Adds the words that fit letters and stars, each star standing for one letter.</summary>
    public bool AddMasked(string mask, List<int> symbols)
    {
        var before = symbols.Count;
        foreach (var word in _byShape.GetValueOrDefault((mask[0], mask.Length), []))
        {
            if (Fits(mask, word))
                symbols.Add(_words[word]);
        }

        for (var length = 4; length <= Math.Min(mask.Length, LongestPrefix); length++)
        {
            foreach (var prefix in _prefixesByShape.GetValueOrDefault((mask[0], length), []))
            {
                if (Fits(mask, prefix))
                    symbols.Add(_prefixes[prefix]);
            }
        }

        return symbols.Count > before;
    }

    private static bool Fits(string mask, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (mask[i] != '*' && mask[i] != word[i])
                return false;
        }

        return true;
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
            if (_words.TryGetValue(new string(letters), out var swapped))
                symbols.Add(swapped);
            (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
        }

        if (word.AsSpan().ContainsAny("aeiou"))
            return symbols.Count > before;
        for (var i = 1; i < word.Length; i++)
        {
            foreach (var vowel in "aeiou")
            {
                if (_words.TryGetValue(word.Insert(i, vowel.ToString()), out var longer))
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

    private int AddWord(string word)
    {
        var symbol = _words[word] = NewSymbol();
        LongestWord = Math.Max(LongestWord, word.Length);
        Index(_collapsed, Collapse(word, 1), symbol);
        Index(_byShape, (word[0], word.Length), word);
        if (word.Length >= ShortestTypo)
            AddDeletions(_deletions, word);
        return symbol;
    }

    private static void AddDeletions(Dictionary<string, List<string>> index, string word)
    {
        foreach (var shorter in Deletions(word))
            Index(index, shorter, word);
    }

    private static void Index<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        if (!values.Contains(value))
            values.Add(value);
    }

    private static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1])
                yield return word.Remove(i, 1);
        }
    }

    private static IEnumerable<string> Near(Dictionary<string, List<string>> index, string word)
    {
        foreach (var shorter in Deletions(word))
        {
            if (!index.TryGetValue(shorter, out var candidates))
                continue;
            foreach (var candidate in candidates)
            {
                if ((candidate[0] == word[0] || candidate.Length >= 7) && OneEdit(candidate, word))
                    yield return candidate;
            }
        }
    }

    private static bool OneEdit(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        var (restA, restB) = (endA - start, endB - start);
        return (restA <= 1 && restB <= 1)
            || (restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
