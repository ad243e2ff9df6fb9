using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How the sentiment is looked for.</summary>
public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions
{
    /// <summary>Whether to tell what each opinion is about.</summary>
    public bool? IncludeOpinionMining { get; set; }

    internal override void Write(Utf8JsonWriter json)
    {
        base.Write(json);
        if (IncludeOpinionMining is { } opinions) json.WriteBoolean("opinionMining", opinions);
        WriteIndexType(json);
    }
}
