using System.Globalization;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

/// <summary>Runs of eight words of the article, as hashes only (FNV-1a of the plain words with blanks between), so that its text is not needed.</summary>
internal static class ArticleRuns
{
    private const int Length = 8;

    private static readonly HashSet<ulong> Known = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "article-runs.txt"))
        .Select(line => ulong.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    /// <summary>The first run of eight words that the text shares with the article, or null.</summary>
    public static string? SharedWith(string text)
    {
        var words = Words.Of(text);
        return Enumerable.Range(0, Math.Max(0, words.Length - Length + 1))
            .Select(start => string.Join(' ', words[start..(start + Length)]))
            .FirstOrDefault(run => Known.Contains(Hash(run)));
    }

    private static ulong Hash(string text) => text.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);
}
