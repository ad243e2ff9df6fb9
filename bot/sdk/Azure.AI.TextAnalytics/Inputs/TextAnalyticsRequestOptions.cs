using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>What any request may ask for.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>Whether the service must not keep the documents for support; where it is not set, the service keeps them for 48 hours unless they are read for health or personal data.</summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>Whether the results have statistics.</summary>
    public bool IncludeStatistics { get; set; }

    /// <summary>A version of the model; the newest unless it is set.</summary>
    public string ModelVersion { get; set; }

    /// <summary>Writes them as parameters of a request.</summary>
    internal virtual void Write(Utf8JsonWriter json)
    {
        if (DisableServiceLogs is { } optOut) json.WriteBoolean("loggingOptOut", optOut);
        if (ModelVersion is { } version) json.WriteString("modelVersion", version);
    }

    /// <summary>Places are given as indices of .NET strings.</summary>
    private protected static void WriteIndexType(Utf8JsonWriter json) => json.WriteString("stringIndexType", "Utf16CodeUnit");
}
