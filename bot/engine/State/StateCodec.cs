using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KratomBot.Engine.Storage;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine;

/// <summary>Stored JSON to the objects that the bot works with, and back.</summary>
internal sealed class StateCodec(StateTypes types)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a value. A property that does not load any more is left out: the bot starts it afresh instead of failing for ever.</summary>
    public object? Read(StateRow row)
    {
        if (types.FindDocument(row.Key) is not { } document) return ReadProperties(row.Value.Span);
        var reader = new Utf8JsonReader(row.Value.Span);
        reader.Read();
        var value = TryRead(ref reader, document.Type);
        if (value is Microsoft.Bot.Builder.IStoreItem item) item.ETag = ETag(row.Version);
        return value;
    }

    /// <exception cref="InvalidOperationException">The value is not of the declared set.</exception>
    public byte[] Write(string key, object value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Compact);
        if (types.FindDocument(key) is { } document) document.Type.Write(writer, value);
        else WriteProperties(writer, key, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public DocumentLifetime Lifetime(string key) => types.FindDocument(key)?.Lifetime ?? DocumentLifetime.WithItsOwner;

    public static string ETag(long version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Dictionary<string, object> ReadProperties(ReadOnlySpan<byte> json)
    {
        var result = new Dictionary<string, object>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = types.FindProperty(name) is { } type ? TryRead(ref reader, type) : JsonTokens.Read(ref reader);
            if (value is not null) result[name] = value;
        }
        return result;
    }

    private static object? TryRead(ref Utf8JsonReader reader, StateType type)
    {
        var after = reader;
        after.Skip();
        try
        {
            return type.Read(ref reader);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            EngineMetrics.StateDropped.Add(1);
            return null;
        }
        finally
        {
            reader = after;
        }
    }

    private void WriteProperties(Utf8JsonWriter writer, string key, object value)
    {
        if (value is not IEnumerable<KeyValuePair<string, object>> properties)
            throw new InvalidOperationException($"The key '{KindOf(key)}' has no declared document type, and the value is no set of state properties: declare it in {nameof(StateTypes)}.");
        writer.WriteStartObject();
        foreach (var (name, property) in properties)
        {
            if (property is null) continue;
            writer.WritePropertyName(name);
            if (types.FindProperty(name) is { } type) type.Write(writer, property);
            else if (property is JToken token) JsonTokens.Write(writer, token);
            else throw new InvalidOperationException($"The state property '{name}' is not declared in {nameof(StateTypes)}.");
        }
        writer.WriteEndObject();
    }

    /// <summary>Keys hold ids of people; only their kind may enter a message.</summary>
    private static string KindOf(string key) => key[..Math.Max(0, key.IndexOf('/', StringComparison.Ordinal))] + "/…";
}
