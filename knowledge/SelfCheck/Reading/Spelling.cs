namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>How far two short texts are apart.</summary>
internal static class Spelling
{
    /// <summary>Whether a text is a likely misspelling: one slip in four letters or more, two in nine or more.</summary>
    public static bool IsSlipOf(string typed, string meant)
    {
        var allowed = meant.Length >= 9 ? 2 : meant.Length >= 4 ? 1 : 0;
        return allowed > 0 && Math.Abs(typed.Length - meant.Length) <= allowed && typed.Length <= 60 && Distance(typed, meant) <= allowed;
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
