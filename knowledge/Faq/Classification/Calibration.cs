namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Finds out how rankings look for texts in and out of scope, without texts kept aside: the lines are split, and each
/// part is ranked by a model that has seen neither that part nor some of the labels. Lines of a label that the model
/// does not know stand for what nobody foresaw.
/// </summary>
internal static class Calibration
{
    /// <summary>Signs of every line under a model that does not know it.</summary>
    public static List<(double[] Signs, bool In, bool Right)> Samples(IReadOnlyList<LabelledText> lines, TrainingOptions options)
    {
        var labels = lines.Select(line => line.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var inLabels = labels.Where(label => !Scope.IsOut(label)).ToArray();
        var kinds = labels.Where(Scope.IsOut).ToArray();
        var partOf = Parts(lines, options.Folds);
        List<(double[], bool, bool)> samples = [];
        for (var part = 0; part < options.Folds; part++)
        {
            // With several kinds of "out of scope" the unforeseen is played by a kind, otherwise by labels in scope.
            var hidden = (kinds.Length > 2 ? kinds : inLabels).Where((_, i) => i % options.Folds == part).ToHashSet(StringComparer.Ordinal);
            if (hidden.Count == inLabels.Length) hidden.Clear();
            var ranker = Ranker.Train([.. lines.Where((line, i) => partOf[i] != part && !hidden.Contains(line.Label))], options);
            for (var i = 0; i < lines.Count; i++)
            {
                var unforeseen = hidden.Contains(lines[i].Label);
                if (partOf[i] != part && !unforeseen) continue;
                var (label, signs) = Rejection.Look(ranker.Rank(lines[i].Text));
                if (label >= 0) samples.Add((signs, !unforeseen && !Scope.IsOut(lines[i].Label), ranker.Labels[label] == lines[i].Label));
            }
        }

        return samples;
    }

    /// <summary>The part of each line: whole groups stay together where there are enough of them; labels are spread evenly.</summary>
    private static int[] Parts(IReadOnlyList<LabelledText> lines, int folds)
    {
        var groups = lines.Select(line => line.Group).Distinct(StringComparer.Ordinal).ToList();
        if (groups.Count >= folds) return [.. lines.Select(line => groups.IndexOf(line.Group) % folds)];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        var parts = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var times = seen.GetValueOrDefault(lines[i].Label);
            seen[lines[i].Label] = times + 1;
            parts[i] = times % folds;
        }

        return parts;
    }
}
