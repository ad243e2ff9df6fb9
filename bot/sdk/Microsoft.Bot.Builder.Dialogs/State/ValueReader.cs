#nullable enable

using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>Reads what <see cref="ValueWriter"/> wrote.</summary>
internal static class ValueReader
{
    private static readonly string[] UsualKeys =
        [StateKeys.Options, StateKeys.Values, StateKeys.StepIndex, StateKeys.PromptState, StateKeys.AttemptCount, ComponentDialog.PersistedDialogState, Tags.Dialogs, Tags.Prompt];

    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="isDamaged">Set to true if some value is of a type that the program does not know.</param>
    public static object? Read(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartArray:
                return ReadItems(ref reader, ref isDamaged);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, ref isDamaged);
            default:
                throw new JsonException("A value was expected.");
        }
    }

    /// <summary>Reads a dictionary from its first token.</summary>
    public static Dictionary<string, object?> ReadDictionary(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        reader.Read();
        return ReadMembers(ref reader, ref isDamaged);
    }

    /// <summary>The name of the member that the reader stands on.</summary>
    public static string ReadKey(ref Utf8JsonReader reader)
    {
        foreach (var key in UsualKeys)
        {
            if (reader.ValueTextEquals(key))
                return key;
        }

        return reader.GetString()!;
    }

    /// <summary>Throws unless the reader stands on a token of that kind.</summary>
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw new JsonException($"{token} was expected.");
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var whole))
            return whole;
        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }

    private static object ReadObject(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        var start = reader;
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || ReadKey(ref reader) is not ['$', ..] tag)
            return ReadMembers(ref reader, ref isDamaged);

        reader.Read();
        object? value;
        try
        {
            value = ReadTagged(ref reader, tag, ref isDamaged);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException or Newtonsoft.Json.JsonException)
        {
            value = null;
        }

        if (value is not null)
        {
            reader.Read();
            Expect(ref reader, JsonTokenType.EndObject);
            return value;
        }

        isDamaged = true;
        reader = start;
        using var document = JsonDocument.ParseValue(ref reader);
        return new StoredUnknown(document.RootElement.GetRawText());
    }

    private static object? ReadTagged(ref Utf8JsonReader reader, string tag, ref bool isDamaged)
    {
        switch (tag)
        {
            case Tags.Dialogs:
                return DialogStateConverter.Read(ref reader);
            case Tags.Prompt:
                return PromptOptionsFormat.Read(ref reader, ref isDamaged);
            case Tags.Dictionary:
                return ReadDictionary(ref reader, ref isDamaged);
            default:
                return StoredTypes.TypeOf(tag[1..]) is { } type ? JsonSerializer.Deserialize(ref reader, type, StateJson.Options) : null;
        }
    }

    private static Dictionary<string, object?> ReadMembers(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        var dictionary = new Dictionary<string, object?>();
        for (; reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            var key = ReadKey(ref reader);
            reader.Read();
            dictionary[key] = Read(ref reader, ref isDamaged);
        }

        return dictionary;
    }

    private static List<object?> ReadItems(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        List<object?> items = [];
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            items.Add(Read(ref reader, ref isDamaged));
        return items;
    }
}
