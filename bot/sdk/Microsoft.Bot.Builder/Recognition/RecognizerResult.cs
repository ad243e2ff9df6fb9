using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a recogniser found.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>What was said.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What was recognised in its place, after a correction.</summary>
    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    /// <summary>Intents by name.</summary>
    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    /// <summary>Entities by name.</summary>
    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    /// <summary>What else the recogniser says.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Takes over another <see cref="RecognizerResult"/>.</summary>
    public void Convert(object result)
    {
        if (result is not RecognizerResult other)
            throw new ArgumentException($"Not a {nameof(RecognizerResult)}.", nameof(result));
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
