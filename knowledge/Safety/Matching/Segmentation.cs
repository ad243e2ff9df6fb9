namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Finds the words in letters that were written together ("killmyself") or spelled apart.</summary>
internal static class Segmentation
{
    private const int CostOfWord = 10;
    private const int CostOfLetter = 16;

    /// <summary>The words, when all of the letters fall into words of the rules and one of them is long enough to mean something; else null.</summary>
    public static IReadOnlyList<string>? Words(Lexicon lexicon, string letters)
    {
        var found = Best(lexicon, letters);
        var covered = 0;
        var longest = 0;
        foreach (var (start, end) in found)
        {
            covered += end - start;
            longest = Math.Max(longest, end - start);
        }

        return covered == letters.Length && found.Count is > 1 and <= 8 && longest >= 4
            ? found.ConvertAll(span => letters[span.Start..span.End])
            : null;
    }

    /// <summary>The cheapest cut of the letters; letters that belong to no word are left out of the answer.</summary>
    public static List<(int Start, int End)> Best(Lexicon lexicon, string letters)
    {
        var cost = new int[letters.Length + 1];
        var from = new int[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            (cost[end], from[end]) = (cost[end - 1] + CostOfLetter, -1);
            for (var start = Math.Max(0, end - lexicon.LongestWord); start < end; start++)
            {
                if (cost[start] + CostOfWord < cost[end] && IsWord(lexicon, letters, start, end))
                    (cost[end], from[end]) = (cost[start] + CostOfWord, start);
            }
        }

        var words = new List<(int, int)>();
        for (var end = letters.Length; end > 0;)
        {
            if (from[end] >= 0)
                words.Add((from[end], end));
            end = from[end] >= 0 ? from[end] : end - 1;
        }

        words.Reverse();
        return words;
    }

    private static bool IsWord(Lexicon lexicon, string letters, int start, int end) =>
        (end - start > 1 || letters[start] is 'i' or 'a') && lexicon.TryWord(letters[start..end], out _);
}
