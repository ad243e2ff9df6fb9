using System.Buffers;
using System.Text.Json;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Writes the bodies of requests.</summary>
internal static class RequestBody
{
    /// <summary>A call that is answered at once.</summary>
    public static RequestContent Of(string kind, IReadOnlyList<WireDocument> documents, TextAnalyticsRequestOptions options) => Write(json =>
    {
        json.WriteString("kind", kind);
        WriteInput(json, documents);
        WriteParameters(json, options);
    });

    /// <summary>A job of one task.</summary>
    public static RequestContent OfJob(string kind, IReadOnlyList<WireDocument> documents, AnalyzeHealthcareEntitiesOptions options) => Write(json =>
    {
        if (options.DisplayName is { } name) json.WriteString("displayName", name);
        WriteInput(json, documents);
        json.WriteStartArray("tasks");
        json.WriteStartObject();
        json.WriteString("kind", kind);
        WriteParameters(json, options);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteInput(Utf8JsonWriter json, IReadOnlyList<WireDocument> documents)
    {
        json.WriteStartObject("analysisInput");
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("text", document.Text);
            json.WriteString(document.HintName, document.Hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, TextAnalyticsRequestOptions options)
    {
        json.WriteStartObject("parameters");
        options.Write(json);
        json.WriteEndObject();
    }

    private static RequestContent Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return RequestContent.Create(buffer.WrittenMemory);
    }
}
