namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Keeps background lines from contradicting the lines that somebody labelled.</summary>
internal static class Background
{
    private const double MostOverlap = 0.5;

    /// <summary>The background lines that share at most half of their words with any line in scope.</summary>
    public static IEnumerable<LabelledText> Unlike(IReadOnlyList<LabelledText> lines, IReadOnlyList<LabelledText> background)
    {
        if (background.Count == 0) return [];
        var known = lines.Where(line => !Scope.IsOut(line.Label)).Select(line => Stems(line.Text)).ToList();
        return background.Where(line =>
        {
            var stems = Stems(line.Text);
            return !known.Exists(other => Overlap(stems, other) > MostOverlap);
        });
    }

    /// <summary>How much of the words of two lines both have, from 0 to 1.</summary>
    public static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        double shared = one.Count(other.Contains);
        return shared == 0 ? 0 : shared / (one.Count + other.Count - shared);
    }

    /// <summary>The stems of a line's words.</summary>
    public static HashSet<string> Stems(string text) => [.. Words.Of(text).Select(Words.Stem)];
}
