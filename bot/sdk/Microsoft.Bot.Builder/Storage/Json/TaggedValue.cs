using System.Text.Json;

namespace Microsoft.Bot.Builder.Storage.Json;

/// <summary>
/// Texts, booleans, whole numbers, lists and dictionaries look as in any JSON. Anything else is an object of one member,
/// <c>{"$7": …}</c>, whose name is the number of its type.
/// </summary>
internal static class TaggedValue
{
    // A dictionary with a key that could be taken for a type.
    private const string DictionaryTag = "$";

    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case Dictionary<string, object> dictionary when dictionary.GetType() == typeof(Dictionary<string, object>):
                WriteDictionary(writer, dictionary);
                break;
            case List<object> list:
                WriteList(writer, list);
                break;
            default:
                writer.WriteStartObject();
                writer.WritePropertyName(TypeNumbers.TagOf(value.GetType()));
                JsonSerializer.Serialize(writer, value, value.GetType(), StoredJson.Options);
                writer.WriteEndObject();
                break;
        }
    }

    /// <summary>Reads the value on whose first token the reader stands, and leaves it on the last.</summary>
    public static object Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException("A value was expected."),
    };

    private static void WriteDictionary(Utf8JsonWriter writer, Dictionary<string, object> dictionary)
    {
        var mistakable = false;
        foreach (var key in dictionary.Keys)
            mistakable |= key.StartsWith('$');
        if (mistakable)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(DictionaryTag);
        }

        writer.WriteStartObject();
        foreach (var (key, value) in dictionary)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
        if (mistakable)
            writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, List<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    // Other numbers are tagged; they stand alone only in JSON that somebody else has written.
    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var number))
            return number;
        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }

    private static List<object> ReadList(ref Utf8JsonReader reader)
    {
        List<object> list = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(Read(ref reader));
        return list;
    }

    private static object ReadObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject || !reader.ValueSpan.StartsWith("$"u8))
            return ReadMembers(ref reader);

        var tag = reader.GetString();
        if (tag != DictionaryTag && TypeNumbers.TypeOf(tag) is null)
            return ReadMembers(ref reader);
        reader.Read();
        object value;
        if (tag == DictionaryTag)
        {
            reader.Read();
            value = ReadMembers(ref reader);
        }
        else
        {
            value = JsonSerializer.Deserialize(ref reader, TypeNumbers.TypeOf(tag), StoredJson.Options);
        }

        reader.Read();
        return value;
    }

    private static Dictionary<string, object> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        for (; reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            var name = reader.GetString();
            reader.Read();
            members[name] = Read(ref reader);
        }

        return members;
    }
}
