namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Keeps background lines from contradicting the lines that somebody labelled.</summary>
internal static class Background
{
    private const double MostOverlap = 0.5;

    /// <summary>The background lines that share at most half of their words with any line in scope.</summary>
    public static IEnumerable<LabelledText> Unlike(IReadOnlyList<LabelledText> lines, IReadOnlyList<LabelledText> background)
    {
        if (background.Count == 0) return [];
        var known = lines.Where(line => !Scope.IsOut(line.Label)).Select(line => Words.Stems(line.Text)).ToList();
        return background.Where(line =>
        {
            var stems = Words.Stems(line.Text);
            return !known.Exists(other => Words.Overlap(stems, other) > MostOverlap);
        });
    }
}
