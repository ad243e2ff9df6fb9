using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// How much of a text is in words that lines in scope use. What borrows a word of the subject for something else brings
/// others along that are strange to it.
/// </summary>
internal sealed class Coverage
{
    private readonly Vocabulary _vocabulary;
    private readonly bool[] _inScope;

    /// <summary>Looks which words stand in lines in scope.</summary>
    /// <param name="vocabulary">The known words.</param>
    /// <param name="nearest">The lines in which each of them stands.</param>
    /// <param name="isOut">Whether each line is out of scope.</param>
    public Coverage(Vocabulary vocabulary, NearestLines nearest, Predicate<int> isOut)
    {
        _vocabulary = vocabulary;
        _inScope = new bool[vocabulary.WordCount];
        for (var word = 0; word < _inScope.Length; word++)
            for (var at = nearest.Starts[word]; at < nearest.Starts[word + 1] && !_inScope[word]; at++)
                _inScope[word] = !isOut(nearest.Lines[at]);
    }

    /// <summary>The share of a text's words, by rarity, that stand in lines in scope.</summary>
    /// <param name="vector">The text.</param>
    /// <param name="known">The share of its words that stand in any line.</param>
    public double Of(SparseVector vector, double known)
    {
        double all = 0, inScope = 0;
        foreach (var index in vector.Indices)
        {
            if (index >= _inScope.Length) break;
            all += _vocabulary.Rarity[index];
            if (_inScope[index]) inScope += _vocabulary.Rarity[index];
        }

        return all > 0 ? known * inScope / all : 0;
    }
}
