using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in an utterance.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The index that the value was given.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well the utterance fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }
}
