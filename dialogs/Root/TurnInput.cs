using System.Globalization;
using KratomBot.Knowledge.SelfCheck.Reading;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Root;

/// <summary>What the person sent, as the dialogs read it.</summary>
/// <param name="Text">The text without mentions of the bot; at most <see cref="Limit"/> characters.</param>
/// <param name="WasCut">Whether the message was longer.</param>
/// <param name="Submit">What a card sent; null for plain messages.</param>
/// <param name="HasAttachments">Whether files came with it.</param>
public sealed record TurnInput(string Text, bool WasCut, CardSubmit? Submit, bool HasAttachments)
{
    /// <summary>How many characters the dialogs read. The safety gate reads all of them.</summary>
    public const int Limit = 2000;

    /// <summary>The text as words.</summary>
    public Words Words { get; } = Words.Of(Text);

    /// <summary>Reads an activity.</summary>
    public static TurnInput Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var full = TextOf(activity).Trim();
        var submit = CardSubmit.Of(activity.Value);
        if (full.Length == 0 && submit?.Text is { } spoken) full = spoken.Trim();
        return new TurnInput(
            full.Length <= Limit ? full : full[..Limit],
            full.Length > Limit,
            submit is { RunId: not null, Step: not null } ? submit : null,
            activity.Attachments is { Count: > 0 } files && files.Any(file => file.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true));
    }

    /// <summary>All that the safety gate has to read: the text, what a card sent, names of files.</summary>
    public static string Everything(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var parts = new List<string?> { TextOf(activity) };
        if (activity.Value is not null)
            parts.AddRange(JToken.FromObject(activity.Value).SelectStrings());
        if (activity.Attachments is { } files)
            parts.AddRange(files.SelectMany(file => new[] { file.Name, file.Content as string }));
        return string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string TextOf(Activity activity) =>
        (activity.Recipient?.Id is { } bot && activity.Entities is { Count: > 0 } ? WithoutMention(activity, bot) : activity.Text) ?? "";

    private static string? WithoutMention(Activity activity, string bot)
    {
        var text = activity.Text;
        foreach (var mention in activity.GetMentions())
            if (mention.Mentioned?.Id == bot && (mention.Text ?? $"<at>{mention.Mentioned.Name}</at>") is { Length: > 0 } name)
                text = text?.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        return text;
    }
}

/// <summary>What a card's button or form sent.</summary>
/// <param name="RunId">The run of the self-check that it belongs to.</param>
/// <param name="Step">The question that it answers.</param>
/// <param name="Value">The options chosen, with commas between them.</param>
/// <param name="Text">The same as typed text, where the button has one.</param>
public sealed record CardSubmit(string? RunId, string? Step, string Value, string? Text)
{
    internal static CardSubmit? Of(object? value)
    {
        if (value is null || (value as JObject ?? Parsed(value)) is not { } data) return null;
        var inner = data["action"]?["data"] as JObject ?? data;
        return new CardSubmit(Word(inner, "runId"), Word(inner, "step"), Word(inner, "value") ?? "", Word(inner, "text"));
    }

    private static JObject? Parsed(object value) => value is string or JValue ? null : JToken.FromObject(value) as JObject;

    private static string? Word(JObject data, string name) => data[name] switch
    {
        JValue { Type: JTokenType.String or JTokenType.Integer } word => word.ToString(CultureInfo.InvariantCulture),
        JArray list => string.Join(',', list.OfType<JValue>().Select(item => item.ToString(CultureInfo.InvariantCulture))),
        _ => null,
    };
}

internal static class JsonStrings
{
    /// <summary>Every string in a JSON value, but for the names of its own guard.</summary>
    public static IEnumerable<string?> SelectStrings(this JToken token) => token switch
    {
        JValue { Type: JTokenType.String } text => [text.Value<string>()],
        JObject some => some.Properties().Where(property => property.Name is not ("runId" or "step" or "msteams")).SelectMany(property => property.Value.SelectStrings()),
        JArray list => list.SelectMany(item => item.SelectStrings()),
        _ => [],
    };
}
