using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How sure a recogniser is of an intent.</summary>
public class IntentScore
{
    /// <summary>From 0 to 1.</summary>
    [JsonProperty("score")]
    public double? Score { get; set; }

    /// <summary>What else the recogniser says.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}
