using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Finds whether a number was given as a limit: "up to 8 g", "10 g tops", "over two years", "5+".</summary>
internal static class Bounds
{
    /// <summary>The limit that the words around pieces make of them.</summary>
    public static Bound Of(Message message, int from, int to, Bound known = Bound.None)
    {
        if (known != Bound.None) return known;
        var before = message[from - 1];
        if (before.Is(Part.About | Part.The | Part.Article)) before = message[from - 2];
        if (before.Is(Part.AtMost)) return Bound.AtMost;
        if (message[to].Is(Part.MostAfter)) return Bound.AtMost;
        return before.Is(Part.AtLeast) || message[to].Is(Part.Plus) ? Bound.AtLeast : Bound.None;
    }
}
