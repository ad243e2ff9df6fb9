using System.Text.Json;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Evaluation.Safety;

/// <summary>One message of the safety corpus.</summary>
/// <param name="Id">Its id; all that may be shown of a sealed row.</param>
/// <param name="Text">The message.</param>
/// <param name="Step">The question of the self-check that it answers; null when none.</param>
/// <param name="After">A message that was sent before it; null when none.</param>
/// <param name="Level">The level that it must at least get.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Language">Its language.</param>
/// <param name="Note"><c>obfuscated</c>, <c>veiled</c>, <c>lookalike</c>, or null.</param>
public sealed record SafetyRow(string Id, string Text, string? Step, string? After, SafetyLevel Level, string Kind, string Language, string? Note)
{
    /// <summary>Reads a corpus, one JSON object a line.</summary>
    public static IReadOnlyList<SafetyRow> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    private static SafetyRow Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        var context = row.TryGetProperty("context", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        return new SafetyRow(
            Word(row, "id")!, Word(row, "text")!, Word(context, "step"), Word(context, "after"),
            SafetyLevels.FromWire(Word(row, "level")) ?? throw new InvalidDataException($"{Word(row, "id")}: no such level"),
            Word(row, "kind") ?? "none", Word(row, "lang") ?? "en", Word(row, "note"));
    }

    private static string? Word(JsonElement row, string name) =>
        row.ValueKind is JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
