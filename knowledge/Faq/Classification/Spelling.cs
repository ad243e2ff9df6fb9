namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Takes an unknown word for the known one that it is a slip of: a letter missing, added, changed, or two swapped.
/// Finds candidates by what is left of both words when one letter (of long words: two) is taken out.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;
    private const int LongestWord = 20;

    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string> _byRemains = new(StringComparer.Ordinal);

    /// <summary>Learns the known words.</summary>
    /// <param name="words">The words, the more common ones first.</param>
    public Spelling(IReadOnlyList<string> words)
    {
        KnownWords = words;
        _known = new HashSet<string>(words, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.Length is < ShortestWord or > LongestWord) continue;
            foreach (var remains in Remains(word)) _byRemains.TryAdd(remains, word);
        }
    }

    /// <summary>The known words, the more common ones first.</summary>
    public IReadOnlyList<string> KnownWords { get; }

    /// <summary>The word itself when it is known or nothing is near, otherwise the known word that is meant.</summary>
    public string Correct(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || _known.Contains(word) || word.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return word;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var remains in Remains(word))
        {
            if (!_byRemains.TryGetValue(remains, out var candidate) || candidate[0] != word[0]) continue;
            var distance = Distance(word, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best is not null && bestDistance <= (word.Length >= LongWord ? 2 : 1) ? best : word;
    }

    private static IEnumerable<string> Remains(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            var one = word.Remove(i, 1);
            yield return one;
            if (word.Length < LongWord) continue;
            for (var j = i; j < one.Length; j++) yield return one.Remove(j, 1);
        }
    }

    /// <summary>Edits between two words; swapping two neighbours is one edit.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[LongestWord + 1], last = stackalloc int[LongestWord + 1], row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var edits = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[right.Length];
    }
}
