namespace KratomBot.Knowledge.Recognition.Lexicon;

/// <summary>Tells whether a word is another one with a slip of the finger.</summary>
internal static class Typo
{
    /// <summary>One letter too many, too few, wrong, or two that changed places; two such slips in words of eight letters and more.</summary>
    public static bool IsOf(ReadOnlySpan<char> typed, string meant)
    {
        var allowed = meant.Length >= 8 ? 2 : 1;
        if (Math.Abs(typed.Length - meant.Length) > allowed) return false;
        // The first letter is rarely the wrong one, and short words are too close to one another without it.
        return typed[0] == meant[0] && Distance(typed, meant) <= allowed;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> twoAgo = stackalloc int[b.Length + 1], oneAgo = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) oneAgo[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = oneAgo[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(oneAgo[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], twoAgo[j - 2] + 1);
            }
            var last = twoAgo;
            twoAgo = oneAgo;
            oneAgo = row;
            row = last;
        }
        return oneAgo[b.Length];
    }
}
