using System.Text.Json;

namespace KratomBot.Evaluation.Faq;

/// <summary>A question of the corpus with what is expected of the bot.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Question">What is asked.</param>
/// <param name="PreviousQuestion">What was asked just before, if it is a follow-up.</param>
/// <param name="Topics">The topics that answer it; empty when it is out of scope. A question in two parts needs both.</param>
/// <param name="Kind">The kind, when it is out of scope.</param>
/// <param name="Style">How it is written.</param>
public sealed record FaqQuestion(
    string Id, string Question, string? PreviousQuestion, IReadOnlyList<string> Topics, string? Kind, string Style)
{
    /// <summary>Reads a corpus, one JSON object a line.</summary>
    public static IReadOnlyList<FaqQuestion> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>Whether the article answers it.</summary>
    public bool InScope => Topics.Count > 0;

    private static FaqQuestion Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var expect = root.GetProperty("expect");
        return new FaqQuestion(
            root.GetProperty("id").GetString()!,
            root.GetProperty("question").GetString()!,
            Text(root, "previousQuestion"),
            expect.TryGetProperty("topics", out var topics) && topics.ValueKind == JsonValueKind.Array
                ? [.. topics.EnumerateArray().Select(topic => topic.GetString()!)]
                : [],
            Text(expect, "kind"),
            Text(root, "style") ?? "");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
