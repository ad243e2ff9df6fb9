namespace KratomBot.Knowledge.Classification;

/// <summary>Hashes of words and runs of letters; stored models rest on them, so they never change.</summary>
internal static class FeatureHash
{
    private const int LongestWord = 40;

    /// <summary>The hash of a piece of text (FNV-1a).</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    /// <summary>The hash of two things side by side.</summary>
    public static ulong Join(ulong left, ulong right) => (left * 31) + (right ^ (right >> 29));

    /// <summary>Adds the runs of letters of a word, its beginning and end marked.</summary>
    /// <param name="word">The word; only its first 40 letters are looked at.</param>
    /// <param name="shortest">Letters of the shortest run.</param>
    /// <param name="longest">Letters of the longest run.</param>
    /// <param name="features">Where to.</param>
    public static void AddLetters(string word, int shortest, int longest, List<Feature> features)
    {
        Span<char> framed = stackalloc char[Math.Min(word.Length, LongestWord) + 2];
        framed.Fill(' ');
        word.AsSpan(0, framed.Length - 2).CopyTo(framed[1..]);
        for (var length = shortest; length <= longest; length++)
            for (var start = 0; start + length <= framed.Length; start++)
                features.Add(Feature.Of(Of(framed.Slice(start, length)), FeatureGroup.Letters));
    }
}
