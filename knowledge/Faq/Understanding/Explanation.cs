using System.Globalization;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>Prints the evidence of a decision, for editors.</summary>
internal static class Explanation
{
    /// <summary>One line a fact.</summary>
    public static IReadOnlyList<string> Lines(FaqResult result)
    {
        List<string> lines = [string.Create(CultureInfo.InvariantCulture, $"{Outcome(result)}   score {result.Score:F2}")];
        foreach (var evidence in result.Evidence)
        {
            lines.Add("");
            lines.Add($"part      {evidence.Part}");
            lines.Add($"decision  {evidence.Decision} ({evidence.Reason})");
            lines.Add($"concepts  {(evidence.Concepts.Count == 0 ? "none" : string.Join(", ", evidence.Concepts))}");
            lines.AddRange(evidence.Ranking.Select(rank => string.Create(CultureInfo.InvariantCulture, $"ranking   {rank.Score:F3}  {rank.Label}")));
            lines.AddRange(evidence.Nearest.Select(near => string.Create(CultureInfo.InvariantCulture, $"nearest   {near.Similarity:F3}  {near.Label}: {near.Wording}")));
        }

        return lines;
    }

    private static string Outcome(FaqResult result) => result switch
    {
        { Answered: true, Kind: { } kind } => $"answered: {string.Join(", ", result.Topics)}; and out of scope: {KindLabels.Name(kind)}",
        { Answered: true } => $"answered: {string.Join(", ", result.Topics)}",
        { Choices.Count: > 0 } => $"choices: {string.Join(", ", result.Choices)}",
        _ => $"out of scope: {KindLabels.Name(result.Kind ?? OutOfScopeKind.Other)}",
    };
}
