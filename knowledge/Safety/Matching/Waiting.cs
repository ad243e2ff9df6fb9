namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>
/// Who can match at all: whoever needs several symbols waits for one of them, the one that the fewest need, so that a message
/// costs what it says and not what all rules say.
/// </summary>
internal sealed class Waiting
{
    private readonly int[]?[] _bySymbol;

    /// <param name="symbols">How many symbols there are.</param>
    /// <param name="needs">What each needs; one that needs any of several things is there several times.</param>
    public Waiting(int symbols, IReadOnlyList<(int Who, int[] Needs)> needs)
    {
        var wanted = new int[symbols];
        foreach (var symbol in needs.SelectMany(need => need.Needs))
            wanted[symbol]++;
        _bySymbol = new int[]?[symbols];
        foreach (var group in needs.GroupBy(need => need.Needs.MinBy(symbol => wanted[symbol]), need => need.Who))
            _bySymbol[group.Key] = [.. group.Distinct()];
    }

    /// <summary>Those that wait for a symbol.</summary>
    public ReadOnlySpan<int> For(int symbol) => _bySymbol[symbol];
}
