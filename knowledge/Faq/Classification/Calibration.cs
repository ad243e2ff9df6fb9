namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Finds out how rankings look for texts in and out of scope, without texts kept aside: the lines are split, and each
/// part is ranked by a model that has seen neither that part nor some of the labels. Lines of a label that the model
/// does not know stand for what nobody foresaw.
/// </summary>
internal static class Calibration
{
    /// <summary>From so many kinds of "out of scope" on, the unforeseen is played by a kind; otherwise by labels in scope.</summary>
    private const int EnoughKinds = 3;

    /// <summary>Signs of every line under a model that does not know it.</summary>
    /// <param name="lines">The lines to split.</param>
    /// <param name="companions">Lines that are always learnt from and never tested.</param>
    /// <param name="options">What to make use of.</param>
    public static List<Sample> Samples(IReadOnlyList<LabelledText> lines, IReadOnlyList<LabelledText> companions, TrainingOptions options)
    {
        List<Sample> samples = [];
        for (var round = 0; round < options.Calibrations; round++) AddRound(lines, companions, options, round, samples);
        return samples;
    }

    private static void AddRound(
        IReadOnlyList<LabelledText> lines, IReadOnlyList<LabelledText> companions, TrainingOptions options, int round, List<Sample> samples)
    {
        var labels = lines.Select(line => line.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var inScope = labels.Where(label => !Scope.IsOut(label)).ToArray();
        var kinds = labels.Where(Scope.IsOut).ToArray();
        var hideable = kinds.Length >= EnoughKinds ? kinds : inScope;
        new Random(round).Shuffle(hideable);
        var groups = lines.Select(line => line.Group).Distinct(StringComparer.Ordinal).ToList();
        var folds = groups.Count > 1 ? groups.Count : options.Folds;
        var partOf = groups.Count > 1 ? [.. lines.Select(line => groups.IndexOf(line.Group))] : Parts(lines, folds, round);
        for (var part = 0; part < folds; part++)
        {
            var hidden = hideable.Where((_, i) => i % folds == part).ToHashSet(StringComparer.Ordinal);
            if (hidden.IsSupersetOf(inScope)) hidden.Clear();
            LabelledText[] seen = [.. lines.Where((line, i) => partOf[i] != part).Concat(companions).Where(line => !hidden.Contains(line.Label))];
            if (seen.Length == 0) continue;
            var ranker = Ranker.Train(seen, options);
            for (var i = 0; i < lines.Count; i++)
            {
                var unforeseen = hidden.Contains(lines[i].Label);
                if (partOf[i] != part && !unforeseen) continue;
                var (label, signs) = Rejection.Look(ranker.Rank(lines[i].Text));
                if (label >= 0) samples.Add(new Sample(signs, !unforeseen && !Scope.IsOut(lines[i].Label), ranker.Labels[label] == lines[i].Label));
            }
        }
    }

    /// <summary>
    /// The part of each line; labels are spread evenly. Of a label, lines that are worded alike come into the same part: what people ask later
    /// is worded otherwise than what was collected before, and a line whose twin is known would look easier than it.
    /// </summary>
    internal static int[] Parts(IReadOnlyList<LabelledText> lines, int folds, int round)
    {
        var random = new Random(round);
        var parts = new int[lines.Count];
        foreach (var label in lines.Index().GroupBy(line => line.Item.Label, line => line.Index, StringComparer.Ordinal))
        {
            var chain = Chain([.. label], lines, random);
            var first = random.Next(folds);
            for (var i = 0; i < chain.Count; i++) parts[chain[i]] = (first + (i * folds / Math.Max(chain.Count, folds))) % folds;
        }

        return parts;
    }

    /// <summary>From a line picked at random always on to the one that is worded most alike.</summary>
    private static List<int> Chain(List<int> numbers, IReadOnlyList<LabelledText> lines, Random random)
    {
        var stems = numbers.ToDictionary(number => number, number => Words.Stems(lines[number].Text));
        List<int> chain = [numbers[random.Next(numbers.Count)]];
        for (numbers.Remove(chain[0]); numbers.Count > 0; numbers.Remove(chain[^1]))
        {
            var last = stems[chain[^1]];
            chain.Add(numbers.MaxBy(number => Words.Overlap(last, stems[number])));
        }

        return chain;
    }
}

/// <summary>How the ranking of a line looked.</summary>
/// <param name="Signs">The signs.</param>
/// <param name="In">Whether the line is in scope.</param>
/// <param name="Right">Whether the best label is the line's.</param>
internal readonly record struct Sample(double[] Signs, bool In, bool Right);
