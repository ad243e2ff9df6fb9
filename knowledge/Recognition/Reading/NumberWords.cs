using System.Globalization;
using KratomBot.Knowledge.Recognition.Lexicon;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>The library's number model, for long numbers in words ("one hundred and twenty five").</summary>
/// <remarks>Its time grows with the cube of the words: it is asked about short runs, and a few times a message.</remarks>
internal sealed class NumberWords
{
    private const int LongestRun = 8;
    private const int MostCalls = 4;

    // The library would otherwise keep what people wrote in a cache that never empties.
    private static readonly NumberModel Model = new NumberRecognizer(Culture.English, NumberOptions.NoProtoCache, lazyInitialization: true).GetNumberModel(Culture.English);

    /// <summary>How often the library was asked in this message.</summary>
    public int Calls { get; private set; }

    /// <summary>Reads the number that begins at a piece.</summary>
    public bool TryRead(List<Node> nodes, ReadOnlyMemory<char> text, int at, out double value, out int next)
    {
        (value, next) = (0, at);
        var end = at;
        while (end < nodes.Count && end - at < LongestRun && (nodes[end].Is(Part.Number | Part.BigNumber | Part.And) || nodes[end].IsMark('-'))) end++;
        while (end > at && !nodes[end - 1].Is(Part.Number | Part.BigNumber)) end--;
        if (end == at || Calls >= MostCalls) return false;
        Calls++;
        var start = nodes[at].Start;
        var found = Model.Parse(text[start..nodes[end - 1].End].ToString());
        if (found.Count == 0 || found[0].Start != 0) return false;
        if (!double.TryParse(found[0].Resolution["value"] as string, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value)) return false;
        var stop = start + found[0].End + 1;
        next = at;
        while (next < end && nodes[next].Start < stop) next++;
        return true;
    }
}
