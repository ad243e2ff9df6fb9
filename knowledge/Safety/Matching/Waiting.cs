using System.Runtime.InteropServices;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>
/// Who can match at all: whoever needs several symbols waits for one of them, the one that the fewest need, so that a message
/// costs what it says and not what all rules say.
/// </summary>
internal sealed class Waiting
{
    private readonly List<int>?[] _bySymbol;
    private readonly int[] _wanted;

    private Waiting(int symbols) => (_bySymbol, _wanted) = (new List<int>?[symbols], new int[symbols]);

    /// <summary>Sequences, each of which needs all of its elements.</summary>
    public static Waiting Sequences(CompiledRules compiled)
    {
        var waiting = new Waiting(compiled.Lexicon.Count);
        foreach (var element in compiled.Sequences.Elements)
            waiting._wanted[element.Symbol]++;
        for (var i = 0; i < compiled.Sequences.Count; i++)
        {
            var elements = compiled.Sequences.Of(i);
            var rarest = elements[0].Symbol;
            foreach (var element in elements)
                rarest = waiting.Rarer(rarest, element.Symbol);
            waiting.Add(rarest, i);
        }

        return waiting;
    }

    /// <summary>Rules, each of which needs all groups of one of its patterns.</summary>
    public static Waiting Rules(CompiledRules compiled)
    {
        var waiting = new Waiting(compiled.Lexicon.Count);
        foreach (var pattern in compiled.Rules.SelectMany(rule => rule.Patterns))
        {
            foreach (var group in pattern.Groups)
                waiting._wanted[group]++;
        }

        for (var i = 0; i < compiled.Rules.Length; i++)
        {
            foreach (var pattern in compiled.Rules[i].Patterns)
                waiting.Add(pattern.Groups.Aggregate(waiting.Rarer), i);
        }

        return waiting;
    }

    /// <summary>Those that wait for a symbol.</summary>
    public ReadOnlySpan<int> For(int symbol) => CollectionsMarshal.AsSpan(_bySymbol[symbol]);

    private int Rarer(int one, int other) => _wanted[other] < _wanted[one] ? other : one;

    private void Add(int symbol, int who) => (_bySymbol[symbol] ??= []).Add(who);
}
