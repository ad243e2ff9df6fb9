using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Turns a text into the vector that is learnt from and ranked: features that training has seen, and behind them what its words mean.</summary>
/// <param name="extractor">Finds the features.</param>
/// <param name="vocabulary">Numbers them.</param>
/// <param name="vectors">What words mean, if that is looked at.</param>
/// <param name="meaningWeight">The length of the part that says what the words mean.</param>
internal sealed class TextEncoder(FeatureExtractor extractor, Vocabulary vocabulary, WordVectors? vectors, double meaningWeight)
{
    /// <summary>Finds the features.</summary>
    public FeatureExtractor Extractor => extractor;

    /// <summary>Numbers them.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The length of the part that says what the words mean; nought when that is not looked at.</summary>
    public double MeaningWeight => vectors is null ? 0 : meaningWeight;

    /// <summary>How long a vector can be.</summary>
    public int Count => vocabulary.Count + (vectors?.Dimensions ?? 0);

    /// <summary>The vector of a text, and the share (by rarity) of its words that are known.</summary>
    public Encoded Encode(string text) => Encode(text, extractor.Extract(text));

    /// <summary>The same where the features have been found already.</summary>
    public Encoded Encode(string text, List<Feature> features)
    {
        var (vector, known) = vocabulary.Vector(features);
        var words = features.Count(feature => feature.Group == FeatureGroup.Word);
        if (vectors is null) return new Encoded(vector, [], known, words);
        var meaning = vectors.Of(extractor.Corrected(text));
        var (found, length) = (vector.Indices.Length, meaning.Length);
        var (indices, values) = (new int[found + length], new float[found + length]);
        vector.Indices.CopyTo(indices, 0);
        vector.Values.CopyTo(values, 0);
        for (var i = 0; i < length; i++)
            (indices[found + i], values[found + i]) = (vocabulary.Count + i, meaning[i] * (float)meaningWeight);
        return new Encoded(new SparseVector(indices, values), meaning, known, words);
    }
}

/// <summary>A text as numbers.</summary>
/// <param name="Vector">All of it.</param>
/// <param name="Meaning">What the words mean, at unit length; empty when that is not looked at.</param>
/// <param name="KnownShare">The share of the text's words that training has seen, by rarity.</param>
/// <param name="WordCount">How many words the text has.</param>
internal readonly record struct Encoded(SparseVector Vector, float[] Meaning, double KnownShare, int WordCount);
