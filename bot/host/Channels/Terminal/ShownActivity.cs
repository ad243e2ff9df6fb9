using System.Text.Json;
using System.Text.RegularExpressions;

namespace KratomBot.Host.Channels.Terminal;

/// <summary>What of an activity fits into a terminal: lines of text, and answers to choose from.</summary>
/// <param name="Lines">The text, cards included.</param>
/// <param name="Choices">Buttons: what is shown, and what choosing it sends.</param>
public sealed partial record ShownActivity(IReadOnlyList<string> Lines, IReadOnlyList<(string Title, string Value)> Choices)
{
    /// <summary>Reads an activity.</summary>
    public static ShownActivity From(JsonElement activity)
    {
        var lines = new List<string>();
        var choices = new List<(string, string)>();
        AddText(lines, Text(activity, "text"));
        foreach (var attachment in Items(activity, "attachments"))
        {
            if (attachment.TryGetProperty("content", out var content))
                AddCard(lines, choices, content);
        }

        if (activity.TryGetProperty("suggestedActions", out var suggested) && suggested.ValueKind == JsonValueKind.Object)
            AddButtons(choices, Items(suggested, "actions"));
        return new ShownActivity(lines, choices);
    }

    private static void AddCard(List<string> lines, List<(string, string)> choices, JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object)
            return;
        AddText(lines, Text(part, "title"));
        AddText(lines, Text(part, "subtitle"));
        AddText(lines, Text(part, "text"));
        foreach (var fact in Items(part, "facts"))
            AddText(lines, $"{Text(fact, "title")}: {Text(fact, "value")}");
        foreach (var group in (string[])["body", "items", "columns"])
        {
            foreach (var item in Items(part, group))
                AddCard(lines, choices, item);
        }

        AddButtons(choices, Items(part, "buttons"));
        AddButtons(choices, Items(part, "actions"));
    }

    // A button of a card that submits data is chosen by its title, which the bot understands as well.
    private static void AddButtons(List<(string, string)> choices, JsonElement.ArrayEnumerator buttons)
    {
        foreach (var button in buttons)
        {
            if (Text(button, "title") is { Length: > 0 } title && Text(button, "type") is not "Action.OpenUrl" and not "openUrl")
                choices.Add((title, Text(button, "type") == "imBack" && Text(button, "value") is { Length: > 0 } value ? value : title));
        }
    }

    private static void AddText(List<string> lines, string? text)
    {
        if (text is { Length: > 0 })
            lines.AddRange(Plain(text).Split('\n'));
    }

    // Enough of Markdown for our own texts: emphasis goes, a link to a phone number is the number.
    private static string Plain(string markdown) =>
        Emphasis().Replace(Link().Replace(markdown, link => link.Groups[2].Value.StartsWith("tel:", StringComparison.Ordinal) ? link.Groups[1].Value : $"{link.Groups[1].Value} ({link.Groups[2].Value})"), "");

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*|__|(?m:^#+ )", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
