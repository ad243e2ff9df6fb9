namespace KratomBot.Host.Tests.Operations.Privacy;

/// <summary>By which a text is known again: runs of three words, or a whole shorter text, long enough that no log line has it by chance.</summary>
internal static class Pieces
{
    private const int Words = 3;
    private const int Shortest = 10;

    public static IEnumerable<string> Of(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at == 0 || at + Words <= words.Length; at++)
        {
            var piece = string.Join(' ', words.Skip(at).Take(Words));
            if (piece.Length >= Shortest)
                yield return piece;
        }
    }

    /// <summary>Those that stand in what was written, whatever their capital letters.</summary>
    public static IReadOnlyList<string> Found(IEnumerable<string> pieces, string written) =>
        [.. pieces.Distinct(StringComparer.OrdinalIgnoreCase).Where(piece => written.Contains(piece, StringComparison.OrdinalIgnoreCase))];
}
