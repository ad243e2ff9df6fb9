using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>The pairs and triples that words make with those before them; the beginning and the end count as words.</summary>
internal struct WordNeighbours
{
    private static readonly ulong s_beforeBegin = FeatureHash.Of("^^");
    private static readonly ulong s_begin = FeatureHash.Of("^");
    private static readonly ulong s_end = FeatureHash.Of("$");

    private ulong _before, _last;

    /// <summary>At the beginning.</summary>
    public WordNeighbours() => (_before, _last) = (s_beforeBegin, s_begin);

    /// <summary>The pair and the triple that the next word ends.</summary>
    /// <param name="word">The word's hash.</param>
    public (Feature Pair, Feature Triple) Next(ulong word)
    {
        var pair = FeatureHash.Join(_last, word);
        var triple = FeatureHash.Join(_before, pair);
        (_before, _last) = (_last, word);
        return (Feature.Of(pair, FeatureGroup.Pair), Feature.Of(triple, FeatureGroup.Triple));
    }

    /// <summary>The pair and the triple that the end makes.</summary>
    public (Feature Pair, Feature Triple) End() => Next(s_end);
}
