using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace KratomBot.Engine;

/// <summary>
/// Free JSON (<c>value</c>, <c>channelData</c>, unknown members) as the tokens that the bot's API shows, read and written
/// without a detour over text. Strings stay strings, also those that look like a time.
/// </summary>
internal static class JsonTokens
{
    private static readonly Newtonsoft.Json.JsonSerializer ForObjects = Newtonsoft.Json.JsonSerializer.Create(new Newtonsoft.Json.JsonSerializerSettings
    {
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
    });

    public static JToken Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => new JValue(reader.GetText()),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => new JValue(true),
        JsonTokenType.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    /// <summary>An object of the bot's as the JSON that it is sent as.</summary>
    public static JToken From(object value) => value as JToken ?? JToken.FromObject(value, ForObjects);

    public static void WriteAny(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(writer); break;
            default: Write(writer, From(value)); break;
        }
    }

    public static void Write(Utf8JsonWriter writer, JToken token)
    {
        switch (token)
        {
            case JObject members:
                writer.WriteStartObject();
                WriteMembers(writer, members);
                writer.WriteEndObject();
                break;
            case JArray items:
                writer.WriteStartArray();
                foreach (var item in items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JRaw raw:
                writer.WriteRawValue(raw.ToString(CultureInfo.InvariantCulture));
                break;
            case JValue value:
                WriteValue(writer, value);
                break;
        }
    }

    public static void WriteMembers(Utf8JsonWriter writer, JObject members)
    {
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value!);
        }
    }

    private static JObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetText();
            reader.Read();
            // The last of several members of one name counts, as it does for everybody else who reads JSON.
            result[name] = Read(ref reader);
        }
        return result;
    }

    private static JArray ReadArray(ref Utf8JsonReader reader)
    {
        var result = new JArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) result.Add(Read(ref reader));
        return result;
    }

    private static JValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole)) return new JValue(whole);
        var text = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)) return new JValue(big);
        return new JValue(reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException("A number is out of range."));
    }

    private static void WriteValue(Utf8JsonWriter writer, JValue value)
    {
        switch (value.Value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long number: writer.WriteNumberValue(number); break;
            case int number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case double or float: writer.WriteNullValue(); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case BigInteger number: writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case IConvertible number and (uint or ulong or short or ushort or byte or sbyte): writer.WriteNumberValue(number.ToDecimal(CultureInfo.InvariantCulture)); break;
            default: writer.WriteStringValue(Convert.ToString(value.Value, CultureInfo.InvariantCulture)); break;
        }
    }

    /// <summary>The text at which the reader stands.</summary>
    /// <exception cref="JsonException">It holds half a character.</exception>
    public static string GetText(this ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The cause quotes nothing, but is no JsonException; what was sent must not travel with it.
            throw Invalid();
        }
        static JsonException Invalid() => new("A text holds half of a surrogate pair.");
    }
}
