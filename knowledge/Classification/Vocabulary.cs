using System.Buffers;
using System.Runtime.InteropServices;

namespace KratomBot.Knowledge.Classification;

/// <summary>The features that training has seen, each with its number and its rarity.</summary>
internal sealed class Vocabulary
{
    /// <summary>Enough for every <see cref="FeatureGroup"/> beside a feature's number.</summary>
    private const int GroupBits = 3;

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

    /// <summary>A feature's number together with its group, as <see cref="Vector(Span{int})"/> takes it; negative when it is not known.</summary>
    public int Find(Feature feature) => _numbers.TryGetValue(feature.Key, out var number) ? (number << GroupBits) | (int)feature.Group : -1;

    /// <summary>The vector of a text, and the share (by rarity) of its words that are known.</summary>
    public (SparseVector Vector, double KnownShare) Vector(List<Feature> features)
    {
        var found = ArrayPool<int>.Shared.Rent(features.Count);
        try
        {
            double known = 0, unknown = 0;
            var (count, rarest) = (0, 1 + Math.Log(1 + Count));
            foreach (var feature in CollectionsMarshal.AsSpan(features))
            {
                var place = Find(feature);
                if (place >= 0) found[count++] = place;
                if (feature.Group != FeatureGroup.Word) continue;
                if (place >= 0) known += Rarity[place >> GroupBits];
                else unknown += rarest;
            }

            return (Vector(found.AsSpan(0, count)), known + unknown > 0 ? known / (known + unknown) : 0);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(found);
        }
    }

    /// <summary>The vector of what was found: counts what is there more than once, and brings each group to its weight. The places are put in order.</summary>
    public SparseVector Vector(Span<int> found)
    {
        found.Sort();
        Span<double> squares = stackalloc double[_groupWeights.Count];
        squares.Clear();
        var distinct = 0;
        for (var i = 0; i < found.Length; i++)
            if (i == 0 || found[i] != found[i - 1]) distinct++;
        var (indices, values) = (new int[distinct], new float[distinct]);
        var groups = found;
        var filled = 0;
        for (var i = 0; i < found.Length;)
        {
            var (feature, times) = (found[i], 0);
            for (; i < found.Length && found[i] == feature; i++) times++;
            var (number, group) = (feature >> GroupBits, feature & ((1 << GroupBits) - 1));
            var value = (1 + Math.Log(times)) * Rarity[number];
            squares[group] += value * value;
            (indices[filled], values[filled], groups[filled]) = (number, (float)value, group);
            filled++;
        }

        for (var i = 0; i < distinct; i++) values[i] *= (float)(_groupWeights[groups[i]] / Math.Sqrt(squares[groups[i]]));
        return new SparseVector(indices, values);
    }
}
