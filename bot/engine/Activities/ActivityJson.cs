using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KratomBot.Engine.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine;

/// <summary>
/// Activities to and from JSON. Unknown members survive a round trip (<c>Properties</c>); free values become
/// <see cref="JToken"/>s, as the bot's API expects; members that are null are left out; <c>channelData</c> comes last.
/// </summary>
public static class ActivityJson
{
    internal const string SequenceId = "webchat:sequence-id";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Reads an activity.</summary>
    /// <exception cref="JsonException">It is none; the message says why, without quoting what was sent.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) => ReadWhole(utf8, ActivityShapes.Activity, "activity");

    /// <summary>Reads a conversation reference.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ConversationReference ReadReference(ReadOnlySpan<byte> utf8) => ReadWhole(utf8, ActivityShapes.Reference, "reference");

    /// <summary>Writes an activity as UTF-8.</summary>
    public static byte[] Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Written(writer => Write(writer, activity));
    }

    /// <summary>Writes an activity as part of a larger document.</summary>
    public static void Write(Utf8JsonWriter writer, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(activity);
        writer.WriteStartObject();
        ActivityShapes.Activity.WriteMembers(writer, activity);
        if (activity.ChannelData is { } data)
        {
            writer.WritePropertyName(ActivityShapes.ChannelData);
            JsonTokens.WriteAny(writer, data);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes a conversation reference as UTF-8.</summary>
    public static byte[] WriteReference(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Written(writer => ActivityShapes.Reference.Write(writer, reference));
    }

    /// <summary>Writes a free value (a token, a plain object, a text or a number) as UTF-8.</summary>
    public static byte[] WriteValue(object? value) => Written(writer =>
    {
        if (value is null) writer.WriteNullValue();
        else JsonTokens.WriteAny(writer, value);
    });

    /// <summary>Reads a free value.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JToken ReadValue(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return JsonTokens.Read(ref reader);
    }

    /// <summary>
    /// Writes an activity for the event log, open where the store puts the sequence number. Channel data that is no object has
    /// no place for one.
    /// </summary>
    internal static EventDraft WriteSequenced(Activity activity)
    {
        var data = activity.ChannelData is null ? new JObject() : JsonTokens.From(activity.ChannelData) as JObject;
        if (data is null) return new EventDraft(Write(activity), Sequenced: false);
        var body = Written(writer =>
        {
            writer.WriteStartObject();
            ActivityShapes.Activity.WriteMembers(writer, activity);
            writer.WritePropertyName(ActivityShapes.ChannelData);
            writer.WriteStartObject();
            foreach (var (name, value) in data)
            {
                if (string.Equals(name, SequenceId, StringComparison.Ordinal)) continue;
                writer.WritePropertyName(name);
                JsonTokens.Write(writer, value!);
            }
            writer.WritePropertyName(SequenceId);
        });
        return new EventDraft(body, Sequenced: true);
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Compact);
        write(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static T ReadWhole<T>(ReadOnlySpan<byte> utf8, JsonShape<T> shape, string name) where T : class
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            var result = shape.Read(ref reader, name);
            if (reader.Read()) throw new JsonException("There is more than one value.");
            return result;
        }
        catch (JsonException error) when (error.BytePositionInLine is not null)
        {
            // The reader's own words may hold a character of what was sent.
            throw Malformed(error.LineNumber, error.BytePositionInLine);
        }
    }

    private static JsonException Malformed(long? line, long? position) =>
        new($"This is not valid JSON (line {line + 1}, byte {position}).", path: null, line, position);
}
