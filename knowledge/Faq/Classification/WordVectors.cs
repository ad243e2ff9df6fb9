using System.Text;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>
/// Knows of English words which are near in meaning, from vectors that were distilled from a language model; how, and
/// under which licence, stands beside the file (<c>Content/Words</c>). Words that it does not hold whole are put together
/// from the longest pieces that fit. Pure and safe for concurrent use.
/// </summary>
internal sealed class WordVectors
{
    private const uint Mark = 0x4356574B;
    private const int LongestWord = 40;
    private const char Continuation = '#';
    private static readonly Lazy<WordVectors> s_english = new(ReadEnglish);

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _begins, _continues;
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private WordVectors(Dictionary<string, int> begins, Dictionary<string, int> continues, float[] scales, sbyte[] values)
    {
        _begins = begins.GetAlternateLookup<ReadOnlySpan<char>>();
        _continues = continues.GetAlternateLookup<ReadOnlySpan<char>>();
        (_scales, _values, Dimensions) = (scales, values, values.Length / Math.Max(1, scales.Length));
    }

    /// <summary>The vectors of English words; part of the library.</summary>
    public static WordVectors English => s_english.Value;

    /// <summary>The length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Adds up the vectors of words and brings the sum to unit length; all noughts when no word is known.</summary>
    public float[] Of(IEnumerable<string> words)
    {
        var sum = new float[Dimensions];
        foreach (var word in words) Add(word, sum);
        double squares = 0;
        foreach (var value in sum) squares += value * value;
        if (squares == 0) return sum;
        var length = (float)Math.Sqrt(squares);
        for (var i = 0; i < sum.Length; i++) sum[i] /= length;
        return sum;
    }

    /// <summary>Reads the file: the pieces in ordinal order, continuations behind a mark, then their scales and values.</summary>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (reader.ReadUInt32() != Mark) throw new InvalidDataException("not a file of word vectors");
        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        Dictionary<string, int> begins = new(count, StringComparer.Ordinal), continues = new(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var piece = reader.ReadString();
            if (piece[0] == Continuation) continues.Add(piece.TrimStart(Continuation), i);
            else begins.Add(piece, i);
        }

        var scales = new float[count];
        var values = new sbyte[count * dimensions];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(begins, continues, scales, values);
    }

    private void Add(string word, float[] sum)
    {
        if (word.Length > LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return;
        for (var start = 0; start < word.Length;)
        {
            var (length, piece) = Longest(word.AsSpan(start), start == 0 ? _begins : _continues);
            if (length == 0) return;
            var row = _values.AsSpan(piece * Dimensions, Dimensions);
            for (var i = 0; i < row.Length; i++) sum[i] += row[i] * _scales[piece];
            start += length;
        }
    }

    private static (int Length, int Piece) Longest(ReadOnlySpan<char> rest, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces)
    {
        for (var length = rest.Length; length > 0; length--)
            if (pieces.TryGetValue(rest[..length], out var piece)) return (length, piece);
        return (0, -1);
    }

    private static WordVectors ReadEnglish()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream("KratomBot.Words.english.vectors")
            ?? throw new InvalidOperationException("the resource english.vectors is missing");
        return Read(stream);
    }
}
