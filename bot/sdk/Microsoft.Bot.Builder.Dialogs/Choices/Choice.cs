using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>An answer to choose.</summary>
public class Choice
{
    /// <summary>Creates a choice.</summary>
    public Choice(string value = null) => Value = value;

    /// <summary>What the choice means, and its title unless <see cref="Action"/> has one.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>What happens when the choice is clicked; by default its value is sent.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words for the choice.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
