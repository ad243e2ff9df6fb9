namespace KratomBot.Knowledge.Classification;

/// <summary>The features that training has seen, each with its number and its rarity.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _numbers;
    private readonly IReadOnlyList<double> _groupWeights;

    /// <summary>A vocabulary from its parts, as stored.</summary>
    /// <param name="keys">The features in order of their numbers.</param>
    /// <param name="rarity">The weight of each: high for rare ones.</param>
    /// <param name="words">How many of them are words; these come first.</param>
    /// <param name="spelled">How many of them are not runs of letters; these come first, too.</param>
    /// <param name="groupWeights">The weight of each <see cref="FeatureGroup"/> in the whole.</param>
    public Vocabulary(ulong[] keys, float[] rarity, int words, int spelled, IReadOnlyList<double> groupWeights)
    {
        _groupWeights = groupWeights;
        (WordCount, Spelled) = (words, spelled);
        Keys = keys;
        Rarity = rarity;
        _numbers = new Dictionary<ulong, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) _numbers.Add(keys[i], i);
    }

    /// <summary>The features in order of their numbers.</summary>
    public ulong[] Keys { get; }

    /// <summary>The weight of each feature: high for rare ones.</summary>
    public float[] Rarity { get; }

    /// <summary>How many features are words; these come first.</summary>
    public int WordCount { get; }

    /// <summary>How many features are not runs of letters; these come first.</summary>
    public int Spelled { get; }

    /// <summary>How many features there are.</summary>
    public int Count => Keys.Length;

    /// <summary>Counts the features of many texts. Runs of letters and pairs that occur in one text only tell nothing and are left out.</summary>
    public static Vocabulary Build(IReadOnlyList<List<Feature>> texts, IReadOnlyList<double> groupWeights)
    {
        Dictionary<ulong, (int Texts, FeatureGroup Group, int Order)> counts = [];
        foreach (var text in texts)
            foreach (var feature in text.Distinct())
            {
                var known = counts.TryGetValue(feature.Key, out var count);
                counts[feature.Key] = (count.Texts + 1, feature.Group, known ? count.Order : counts.Count);
            }

        var kept = counts.Where(entry => entry.Value.Texts > 1 || entry.Value.Group is FeatureGroup.Word or FeatureGroup.Concept)
            .OrderBy(entry => entry.Value.Group).ThenBy(entry => entry.Value.Order)
            .ToArray();
        return new Vocabulary(
            [.. kept.Select(entry => entry.Key)],
            [.. kept.Select(entry => (float)(1 + Math.Log((1.0 + texts.Count) / (1 + entry.Value.Texts))))],
            kept.Count(entry => entry.Value.Group == FeatureGroup.Word),
            kept.Count(entry => entry.Value.Group != FeatureGroup.Letters),
            groupWeights);
    }

    /// <summary>The vector of a text, and the share (by rarity) of its words that are known.</summary>
    public (SparseVector Vector, double KnownShare) Vector(List<Feature> features)
    {
        Dictionary<int, (int Times, FeatureGroup Group)> found = new(features.Count);
        double known = 0, unknown = 0;
        var rarest = 1 + Math.Log(1 + Count);
        foreach (var feature in features)
        {
            if (_numbers.TryGetValue(feature.Key, out var number))
            {
                found[number] = (found.GetValueOrDefault(number).Times + 1, feature.Group);
                if (feature.Group == FeatureGroup.Word) known += Rarity[number];
            }
            else if (feature.Group == FeatureGroup.Word)
            {
                unknown += rarest;
            }
        }

        var indices = found.Keys.ToArray();
        Array.Sort(indices);
        var values = new float[indices.Length];
        Span<double> squares = stackalloc double[_groupWeights.Count];
        squares.Clear();
        for (var i = 0; i < indices.Length; i++)
        {
            var (times, group) = found[indices[i]];
            var value = (1 + Math.Log(times)) * Rarity[indices[i]];
            values[i] = (float)value;
            squares[(int)group] += value * value;
        }

        for (var i = 0; i < indices.Length; i++)
        {
            var group = (int)found[indices[i]].Group;
            values[i] *= (float)(_groupWeights[group] / Math.Sqrt(squares[group]));
        }

        return (new SparseVector(indices, values), known + unknown > 0 ? known / (known + unknown) : 0);
    }
}
