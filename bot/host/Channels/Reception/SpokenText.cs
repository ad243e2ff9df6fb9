using System.Text;
using System.Text.Json;

namespace KratomBot.Host.Channels.Reception;

/// <summary>All that a person can have said in an activity, wherever a client puts it: the text, what a card submits, what is attached.</summary>
public static class SpokenText
{
    // Written by the bot into its own cards, not by a person.
    private static readonly string[] OurOwn = ["runId", "step"];

    /// <summary>The text for the safety gate; it is not shortened.</summary>
    public static string Of(JsonElement activity)
    {
        var text = activity.TryGetProperty("text", out var typed) && typed.ValueKind == JsonValueKind.String ? typed.GetString()! : "";
        if (!activity.TryGetProperty("value", out var value) & !activity.TryGetProperty("attachments", out var attachments))
            return text;
        var all = new StringBuilder(text);
        Add(all, value);
        Add(all, attachments);
        return all.ToString();
    }

    private static void Add(StringBuilder all, JsonElement part)
    {
        switch (part.ValueKind)
        {
            case JsonValueKind.String:
                if (all.Length > 0)
                    all.Append('\n');
                all.Append(part.GetString());
                break;
            case JsonValueKind.Array:
                foreach (var item in part.EnumerateArray())
                    Add(all, item);
                break;
            case JsonValueKind.Object:
                foreach (var member in part.EnumerateObject().Where(member => !OurOwn.Contains(member.Name)))
                    Add(all, member.Value);
                break;
        }
    }
}
