using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Insights;

/// <summary>Makes patterns that read any text in linear time.</summary>
internal static class Patterns
{
    public static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static Regex LinearAnyCase(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The places of a pattern: those of its group <c>it</c> if it has one.</summary>
    public static IEnumerable<TextSpan> Places(this Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var it = match.Groups["it"];
            yield return it.Success ? new TextSpan(it.Index, it.Length) : new TextSpan(match.Index, match.Length);
        }
    }
}
