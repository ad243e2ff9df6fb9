namespace KratomBot.Knowledge.Classification;

/// <summary>Groups of features; each group is brought to unit length on its own, so that none drowns another.</summary>
internal enum FeatureGroup
{
    Word,
    Pair,
    Concept,
    ConceptPair,
    Letters,
    Triple,
}

/// <summary>One feature of a text: the hash of what was found, and its group.</summary>
internal readonly record struct Feature(ulong Key, FeatureGroup Group)
{
    /// <summary>A feature of a group; the same thing found in two groups is two features.</summary>
    public static Feature Of(ulong hash, FeatureGroup group) => new((hash ^ ((ulong)group << 56)) * 0x9E3779B97F4A7C15UL, group);
}
