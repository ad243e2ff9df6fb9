using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A class of the model: a kind with its level.</summary>
internal readonly record struct ReaderClass(SafetyLevel Level, string Kind);

/// <summary>The trained second reader: the probability of each kind, as two learners agree on it.</summary>
/// <param name="Vocabulary">The features that it knows.</param>
/// <param name="Weights">What each feature says of each kind by itself.</param>
/// <param name="Network">What features say together.</param>
/// <param name="Classes">Kinds with their levels.</param>
internal sealed record ReaderModel(Vocabulary Vocabulary, LinearModel Weights, ReaderNetwork Network, ReaderClass[] Classes)
{
    /// <summary>Writes the probability of each class: the mean of both learners'.</summary>
    public void Read(SparseVector vector, Span<double> probabilities)
    {
        Span<float> scores = stackalloc float[Classes.Length];
        Span<double> shares = stackalloc double[Classes.Length];
        Weights.Score(vector.Indices, vector.Values, scores);
        Share(scores, probabilities);
        Network.Score(vector, scores);
        Share(scores, shares);
        for (var i = 0; i < shares.Length; i++) probabilities[i] = (probabilities[i] + shares[i]) / 2;
    }

    private static void Share(ReadOnlySpan<float> scores, Span<double> shares)
    {
        for (var i = 0; i < scores.Length; i++) shares[i] = scores[i];
        Classification.Probabilities.Softmax(shares);
    }
}
