using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How medical terms are looked for.</summary>
public class AnalyzeHealthcareEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>A name for the job.</summary>
    public string DisplayName { get; set; }

    internal override void Write(Utf8JsonWriter json)
    {
        base.Write(json);
        WriteIndexType(json);
    }
}
