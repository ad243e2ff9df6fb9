using System.Buffers;
using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>The words of a message with their features looked up once, since a word is read in several stretches.</summary>
internal sealed class ReaderView
{
    private readonly Vocabulary _vocabulary;
    private readonly ulong[] _hashes;
    private readonly int[] _ends;
    private readonly List<int> _found;

    /// <summary>Looks the words up.</summary>
    public ReaderView(Vocabulary vocabulary, IReadOnlyList<string> words)
    {
        (_vocabulary, _hashes, _ends, _found) = (vocabulary, new ulong[words.Count], new int[words.Count + 1], new(words.Count * 16));
        List<Feature> features = [];
        for (var i = 0; i < words.Count; i++)
        {
            features.Clear();
            features.Add(ReaderText.WordFeature(words[i]));
            ReaderText.AddLetters(words[i], features);
            foreach (var feature in features)
                if (vocabulary.Find(feature) is >= 0 and var place) _found.Add(place);
            (_hashes[i], _ends[i + 1]) = (FeatureHash.Of(words[i]), _found.Count);
        }
    }

    /// <summary>The vector of neighbouring words.</summary>
    public SparseVector Vector(int from, int to)
    {
        var count = _ends[to] - _ends[from];
        var places = ArrayPool<int>.Shared.Rent(count + (2 * (to - from + 1)));
        try
        {
            _found.CopyTo(_ends[from], places, 0, count);
            var neighbours = new WordNeighbours();
            for (var i = from; i <= to; i++)
            {
                var (pair, triple) = i < to ? neighbours.Next(_hashes[i]) : neighbours.End();
                if (_vocabulary.Find(pair) is >= 0 and var pairPlace) places[count++] = pairPlace;
                if (_vocabulary.Find(triple) is >= 0 and var triplePlace) places[count++] = triplePlace;
            }

            return _vocabulary.Vector(places.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(places);
        }
    }
}
