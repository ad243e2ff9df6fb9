using System.Text.Json;

namespace KratomBot.Evaluation.Insights;

/// <summary>One message of the insights corpus.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The message.</param>
/// <param name="Lang">Its language; <c>other</c> where it is none of the five.</param>
/// <param name="Troubled">Whether a listener would hear that the writer is troubled.</param>
/// <param name="Pii">The personal data in it.</param>
/// <param name="Medicines">The generic names of the medicines and drugs that it names.</param>
public sealed record InsightsRow(string Id, string Text, string Lang, bool Troubled, IReadOnlyList<InsightsRow.Piece> Pii, IReadOnlyList<string> Medicines)
{
    /// <summary>Reads a corpus, one JSON object a line.</summary>
    public static IReadOnlyList<InsightsRow> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<InsightsRow>(line, JsonSerializerOptions.Web)!)];

    /// <summary>A piece of personal data.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Piece(string Kind, string Text);
}
