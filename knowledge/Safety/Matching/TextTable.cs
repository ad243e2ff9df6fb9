namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Texts with their symbols, found as they stand, one edit away, or behind stars.</summary>
internal sealed class TextTable
{
    /// <summary>Words of at least so many letters may begin with another letter than the one that was meant.</summary>
    private const int ShortestWrongBeginning = 7;

    private readonly Dictionary<string, int> _symbolOf;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _symbolOfSpan;

    /// <param name="texts">The texts by first letter and length.</param>
    /// <param name="symbols">The symbol of each.</param>
    /// <param name="slips">Those that are looked for with one letter wrong, by what is left of them when any one letter is left out.</param>
    public TextTable(string[] texts, int[] symbols, HashIndex slips)
    {
        (Texts, Symbols, Slips) = (texts, symbols, slips);
        _symbolOf = new Dictionary<string, int>(texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            _symbolOf.Add(texts[i], symbols[i]);
            Longest = Math.Max(Longest, texts[i].Length);
        }

        _symbolOfSpan = _symbolOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string[] Texts { get; }

    public int[] Symbols { get; }

    public HashIndex Slips { get; }

    /// <summary>The length of the longest.</summary>
    public int Longest { get; }

    /// <param name="symbols">The symbol of each text.</param>
    /// <param name="shortestSlip">Texts of at least so many letters are looked for with one letter wrong.</param>
    public static TextTable Of(IReadOnlyDictionary<string, int> symbols, int shortestSlip)
    {
        string[] texts = [.. symbols.Keys.OrderBy(text => text[0]).ThenBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];
        var slips = texts.Index().Where(entry => entry.Item.Length >= shortestSlip).SelectMany(entry => Deletions(entry.Item).Select(shorter => (shorter, entry.Index)));
        return new TextTable(texts, Array.ConvertAll(texts, text => symbols[text]), HashIndex.Of(slips));
    }

    public bool TryFind(ReadOnlySpan<char> text, out int symbol) => _symbolOfSpan.TryGetValue(text, out symbol);

    /// <summary>Adds the texts that lie one edit (left out, added, changed, swapped neighbours) from a word.</summary>
    public void AddNear(string word, List<int> symbols)
    {
        foreach (var shorter in Deletions(word))
        {
            foreach (var number in Slips.Find(shorter))
            {
                var candidate = Texts[number];
                if ((candidate[0] == word[0] || candidate.Length >= ShortestWrongBeginning) && OneEdit(candidate, word))
                    symbols.Add(Symbols[number]);
            }
        }
    }

    /// <summary>Adds the texts that fit letters and stars, each star standing for one letter; the first is a letter.</summary>
    public void AddFitting(ReadOnlySpan<char> mask, List<int> symbols)
    {
        for (var i = FirstOfShape(mask[0], mask.Length); i < Texts.Length && Texts[i].Length == mask.Length && Texts[i][0] == mask[0]; i++)
        {
            if (Fits(mask, Texts[i]))
                symbols.Add(Symbols[i]);
        }
    }

    private int FirstOfShape(char first, int length)
    {
        var (low, high) = (0, Texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Texts[middle][0] < first || (Texts[middle][0] == first && Texts[middle].Length < length))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Fits(ReadOnlySpan<char> mask, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (mask[i] != '*' && mask[i] != text[i])
                return false;
        }

        return true;
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
