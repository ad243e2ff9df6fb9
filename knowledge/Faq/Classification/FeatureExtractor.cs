using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

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
        var previous = FeatureHash.Of("^");
        var corrected = spelling is null ? words : Array.ConvertAll(words, spelling.Correct);
        for (var i = 0; i < words.Length; i++)
        {
            var stem = FeatureHash.Of(Words.Stem(corrected[i]));
            features.Add(Feature.Of(stem, FeatureGroup.Word));
            features.Add(Feature.Of(FeatureHash.Join(previous, stem), FeatureGroup.Pair));
            previous = stem;
            if (letters) FeatureHash.AddLetters(words[i], ShortestRun, LongestRun, features);
        }

        features.Add(Feature.Of(FeatureHash.Join(previous, FeatureHash.Of("$")), FeatureGroup.Pair));
        AddConcepts(corrected, features);
        return features;
    }

    private void AddConcepts(string[] words, List<Feature> features)
    {
        if (lexicon is null) return;
        var found = lexicon.Find(words);
        for (var i = 0; i < found.Count; i++)
        {
            var concept = FeatureHash.Of(found[i]);
            features.Add(Feature.Of(concept, FeatureGroup.Concept));
            for (var j = i + 1; j < found.Count; j++)
                features.Add(Feature.Of(FeatureHash.Join(concept, FeatureHash.Of(found[j])), FeatureGroup.ConceptPair));
        }
    }
}
