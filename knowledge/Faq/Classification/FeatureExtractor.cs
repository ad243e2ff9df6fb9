namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Groups of features; each group is brought to unit length on its own, so that none drowns another.</summary>
internal enum FeatureGroup
{
    Word,
    Pair,
    Concept,
    ConceptPair,
    Letters,
}

/// <summary>One feature of a text: the hash of what was found, and its group.</summary>
internal readonly record struct Feature(ulong Key, FeatureGroup Group);

/// <summary>Turns a text into features: words, neighbours, runs of letters, and the concepts of a lexicon if there is one.</summary>
/// <param name="lexicon">The concepts, if there are any.</param>
/// <param name="letters">Whether runs of letters are looked at.</param>
/// <param name="spelling">Corrects slips before words are looked at, if given.</param>
internal sealed class FeatureExtractor(ConceptLexicon? lexicon, bool letters, Spelling? spelling)
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    /// <summary>The concepts, if there are any.</summary>
    public ConceptLexicon? Lexicon => lexicon;

    /// <summary>Whether runs of letters are looked at.</summary>
    public bool Letters => letters;

    /// <summary>Corrects slips before words are looked at, if given.</summary>
    public Spelling? Spelling => spelling;

    /// <summary>The words of a text with their slips corrected.</summary>
    public string[] Corrected(string text) => spelling is null ? Words.Of(text) : Array.ConvertAll(Words.Of(text), spelling.Correct);

    /// <summary>The weight of each group in the whole.</summary>
    public static IReadOnlyList<double> GroupWeights { get; } = [1.0, 0.6, 0.9, 0.6, 0.9];

    /// <summary>The features of a text, repeated as often as they occur.</summary>
    public List<Feature> Extract(string text)
    {
        var words = Words.Of(text);
        List<Feature> features = new(words.Length * 16);
        var previous = Hash("^");
        var corrected = spelling is null ? words : Array.ConvertAll(words, spelling.Correct);
        for (var i = 0; i < words.Length; i++)
        {
            var stem = Hash(Words.Stem(corrected[i]));
            features.Add(new Feature(Tag(stem, FeatureGroup.Word), FeatureGroup.Word));
            features.Add(new Feature(Tag(Join(previous, stem), FeatureGroup.Pair), FeatureGroup.Pair));
            previous = stem;
            if (letters) AddLetters(words[i], features);
        }

        features.Add(new Feature(Tag(Join(previous, Hash("$")), FeatureGroup.Pair), FeatureGroup.Pair));
        AddConcepts(corrected, features);
        return features;
    }

    private void AddConcepts(string[] words, List<Feature> features)
    {
        if (lexicon is null) return;
        var found = lexicon.Find(words);
        for (var i = 0; i < found.Count; i++)
        {
            var concept = Hash(found[i]);
            features.Add(new Feature(Tag(concept, FeatureGroup.Concept), FeatureGroup.Concept));
            for (var j = i + 1; j < found.Count; j++)
                features.Add(new Feature(Tag(Join(concept, Hash(found[j])), FeatureGroup.ConceptPair), FeatureGroup.ConceptPair));
        }
    }

    private static void AddLetters(string word, List<Feature> features)
    {
        Span<char> framed = stackalloc char[Math.Min(word.Length, 40) + 2];
        framed.Fill(' ');
        word.AsSpan(0, framed.Length - 2).CopyTo(framed[1..]);
        for (var length = ShortestRun; length <= LongestRun; length++)
            for (var start = 0; start + length <= framed.Length; start++)
                features.Add(new Feature(Tag(Hash(framed.Slice(start, length)), FeatureGroup.Letters), FeatureGroup.Letters));
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    private static ulong Join(ulong left, ulong right) => (left * 31) + (right ^ (right >> 29));

    private static ulong Tag(ulong hash, FeatureGroup group) => (hash ^ ((ulong)group << 56)) * 0x9E3779B97F4A7C15UL;
}
