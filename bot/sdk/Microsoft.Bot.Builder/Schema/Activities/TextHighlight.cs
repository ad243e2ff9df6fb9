using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A passage of a text that is to stand out.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TextHighlight
{
    /// <summary>Everything is left unset.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TextHighlight(string text = null, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The text.</summary>
    public string Text { get; set; }

    /// <summary>Which occurrence of the text, from 1.</summary>
    public int? Occurrence { get; set; }
}
