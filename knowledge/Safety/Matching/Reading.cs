namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>The symbols at each position that a token takes up.</summary>
/// <param name="Positions">At least one position.</param>
/// <param name="Known">Whether the rules know any of it.</param>
internal sealed record Reading(IReadOnlyList<int[]> Positions, bool Known)
{
    public static Reading Of(List<int> symbols, bool known) => new([[.. symbols.Distinct()]], known);

    public static Reading Join(IEnumerable<Reading> parts)
    {
        var all = parts.ToArray();
        return all.Length == 0
            ? new Reading([[]], false)
            : new Reading([.. all.SelectMany(part => part.Positions)], all.Any(part => part.Known));
    }
}
