using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A class of the model: a kind with its level.</summary>
internal readonly record struct ReaderClass(SafetyLevel Level, string Kind);

/// <summary>The trained second reader: the probability of each kind, by a dot product.</summary>
/// <param name="Vocabulary">The features that it knows.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="Classes">Kinds with their levels.</param>
internal sealed record ReaderModel(Vocabulary Vocabulary, LinearModel Weights, ReaderClass[] Classes)
{
    /// <summary>The probability of each class for neighbouring words.</summary>
    public double[] Probabilities(IReadOnlyList<string> words, int from, int to)
    {
        var scores = Weights.Scores(Vocabulary.Vector(ReaderText.Features(words, from, to)).Vector);
        Classification.Probabilities.Softmax(scores);
        return scores;
    }
}
