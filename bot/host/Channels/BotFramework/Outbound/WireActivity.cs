using System.Buffers;
using System.Text.Json;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>A reply as it travels. Who names an activity, and when and where it was sent, is the service's to say (Bot Framework activity specification).</summary>
/// <param name="Body">The activity (JSON, UTF-8).</param>
/// <param name="ReplyToId">The activity that it answers.</param>
public readonly record struct WireActivity(ReadOnlyMemory<byte> Body, string? ReplyToId)
{
    private static readonly string[] NotOurs = ["id", "timestamp", "serviceUrl", "callerId"];

    private static readonly JsonWriterOptions AsItIs = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes a stored reply ready.</summary>
    /// <param name="activity">The reply as it is stored.</param>
    /// <param name="id">The id that the service gave it, where it is changed.</param>
    public static WireActivity Of(ReadOnlyMemory<byte> activity, string? id)
    {
        using var stored = JsonDocument.Parse(activity);
        var output = new ArrayBufferWriter<byte>(activity.Length);
        using (var json = new Utf8JsonWriter(output, AsItIs))
        {
            json.WriteStartObject();
            if (id is not null)
                json.WriteString("id", id);
            foreach (var member in stored.RootElement.EnumerateObject().Where(member => !NotOurs.Contains(member.Name)))
                member.WriteTo(json);
            json.WriteEndObject();
        }

        var replyTo = stored.RootElement.TryGetProperty("replyToId", out var answered) && answered.ValueKind == JsonValueKind.String ? answered.GetString() : null;
        return new WireActivity(output.WrittenMemory, string.IsNullOrEmpty(replyTo) ? null : replyTo);
    }
}
