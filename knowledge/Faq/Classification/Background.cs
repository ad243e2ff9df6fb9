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
            return !known.Exists(other => stems.Count(other.Contains) is var shared && shared > MostOverlap * (stems.Count + other.Count - shared));
        });
    }

    private static HashSet<string> Stems(string text) => [.. Words.Of(text).Select(Words.Stem)];
}
