using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Messages;

/// <summary>All that the bot says besides the FAQ's answers, the self-check's questions and the safety replies.</summary>
/// <param name="Version">Changes with every reviewed change of a text.</param>
/// <param name="Texts">The texts by id, with places in braces.</param>
/// <param name="Buttons">The buttons by id. What is pressed is sent as typed, so each label is understood as a command.</param>
public sealed record BotTexts(string Version, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Buttons)
{
    /// <summary>The compiled file.</summary>
    public const string File = "messages.json";

    /// <summary>Loads the texts.</summary>
    /// <exception cref="ContentException">The compiled content is missing or of another build.</exception>
    public static BotTexts Load(ContentBundle content) => content.Read<BotTexts>(File);

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text; a test asks for every id that the code names.</exception>
    public string Text(string id, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var text = Texts[id];
        foreach (var (place, value) in values)
            text = text.Replace("{" + place + "}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A button's label.</summary>
    public string Button(string id) => Buttons[id];
}
