namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the words of one value in an utterance, in their order and not far apart.</summary>
internal static class ValueMatcher
{
    public static void AddMatches(List<ValueMatch> matches, List<Token> words, SortedValue value, List<Token> wanted, int maxDistance, bool allowPartial)
    {
        for (var start = 0; start < words.Count && wanted.Count > 0;)
        {
            var match = MatchFrom(words, start, value, wanted, maxDistance, allowPartial);
            if (match is { } found)
                matches.Add(found);
            start = match?.Last + 1 ?? start + 1;
        }
    }

    private static ValueMatch? MatchFrom(List<Token> words, int start, SortedValue value, List<Token> wanted, int maxDistance, bool allowPartial)
    {
        int first = -1, last = -1, matched = 0, skipped = 0;
        foreach (var token in wanted)
        {
            var from = last < 0 ? start : last + 1;
            var to = last < 0 ? start : Math.Min(last + 1 + maxDistance, words.Count - 1);
            var position = IndexOf(words, token.Normalized, from, to);
            if (position < 0)
                continue;
            if (last >= 0)
                skipped += position - last - 1;
            first = first < 0 ? position : first;
            last = position;
            matched++;
        }

        if (matched == 0 || (matched < wanted.Count && !allowPartial))
            return null;

        // The share of the value that was said, lowered by what stood in between.
        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new ValueMatch(value, first, last, completeness * accuracy);
    }

    private static int IndexOf(List<Token> words, string word, int from, int to)
    {
        for (var i = from; i <= to && i < words.Count; i++)
        {
            if (words[i].Normalized == word)
                return i;
        }

        return -1;
    }
}
