using System.Globalization;
using System.Text.Json;

namespace KratomBot.Engine;

/// <summary>Names the members of a <see cref="JsonShape{T}"/>; they are written in this order.</summary>
internal sealed class JsonShapeBuilder<T>(Dictionary<string, MemberReader<T>> readers, List<Action<Utf8JsonWriter, T>> writers) where T : class
{
    public JsonShapeBuilder<T> Text(string name, Func<T, string?> get, Action<T, string> set)
    {
        readers[name] = (ref reader, target) => set(target, reader.TokenType == JsonTokenType.String ? reader.GetText() : throw Not(name, "a text"));
        return Writes(name, get, static (writer, value) => writer.WriteStringValue(value));
    }

    public JsonShapeBuilder<T> Flag(string name, Func<T, bool?> get, Action<T, bool> set)
    {
        readers[name] = (ref reader, target) => set(target, reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Not(name, "true or false"));
        return WritesValue(name, get, static (writer, value) => writer.WriteBooleanValue(value));
    }

    public JsonShapeBuilder<T> Whole(string name, Func<T, int?> get, Action<T, int> set)
    {
        readers[name] = (ref reader, target) => set(target, reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Not(name, "a whole number"));
        return WritesValue(name, get, static (writer, value) => writer.WriteNumberValue(value));
    }

    public JsonShapeBuilder<T> Time(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset> set)
    {
        readers[name] = (ref reader, target) => set(target, ReadTime(ref reader, name));
        return WritesValue(name, get, static (writer, value) => writer.WriteStringValue(value));
    }

    public JsonShapeBuilder<T> Any(string name, Func<T, object?> get, Action<T, object> set)
    {
        // A text or a flag is handed over as such; everything else as a token.
        readers[name] = (ref reader, target) => set(target, ReadAny(ref reader));
        return Writes(name, get, JsonTokens.WriteAny);
    }

    public JsonShapeBuilder<T> Object<TMember>(string name, JsonShape<TMember> shape, Func<T, TMember?> get, Action<T, TMember> set) where TMember : class
    {
        readers[name] = (ref reader, target) => set(target, shape.Read(ref reader, name));
        return Writes(name, get, shape.Write);
    }

    public JsonShapeBuilder<T> Objects<TMember>(string name, JsonShape<TMember> shape, Func<T, IList<TMember>?> get, Action<T, IList<TMember>> set) where TMember : class
    {
        readers[name] = (ref reader, target) => set(target, ReadList(ref reader, name, (ref item) => shape.Read(ref item, name)));
        return Writes(name, get, (writer, items) => WriteList(writer, items, shape.Write));
    }

    public JsonShapeBuilder<T> Texts(string name, Func<T, IList<string>?> get, Action<T, IList<string>> set)
    {
        readers[name] = (ref reader, target) => set(target, ReadList(ref reader, name, (ref item) => item.TokenType == JsonTokenType.String ? item.GetText() : throw Not(name, "a list of texts")));
        return Writes(name, get, static (writer, items) => WriteList(writer, items, static (w, item) => w.WriteStringValue(item)));
    }

    private JsonShapeBuilder<T> Writes<TValue>(string name, Func<T, TValue?> get, Action<Utf8JsonWriter, TValue> write) where TValue : class
    {
        var encoded = JsonEncodedText.Encode(name);
        writers.Add((writer, source) =>
        {
            if (get(source) is not { } value) return;
            writer.WritePropertyName(encoded);
            write(writer, value);
        });
        return this;
    }

    private JsonShapeBuilder<T> WritesValue<TValue>(string name, Func<T, TValue?> get, Action<Utf8JsonWriter, TValue> write) where TValue : struct
    {
        var encoded = JsonEncodedText.Encode(name);
        writers.Add((writer, source) =>
        {
            if (get(source) is not { } value) return;
            writer.WritePropertyName(encoded);
            write(writer, value);
        });
        return this;
    }

    private static object ReadAny(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetText(),
        // Without the cast each of these would become a token.
        JsonTokenType.True or JsonTokenType.False => (object)reader.GetBoolean(),
        _ => JsonTokens.Read(ref reader),
    };

    private static DateTimeOffset ReadTime(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.String) throw Not(name, "a time");
        if (reader.TryGetDateTimeOffset(out var time)) return time;
        return DateTimeOffset.TryParse(reader.GetText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) ? time : throw Not(name, "a time");
    }

    private delegate TItem ItemReader<out TItem>(ref Utf8JsonReader reader);

    private static List<TItem> ReadList<TItem>(ref Utf8JsonReader reader, string name, ItemReader<TItem> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Not(name, "a list");
        var items = new List<TItem>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType != JsonTokenType.Null) items.Add(read(ref reader));
        return items;
    }

    private static void WriteList<TItem>(Utf8JsonWriter writer, IList<TItem> items, Action<Utf8JsonWriter, TItem> write)
    {
        writer.WriteStartArray();
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    private static JsonException Not(string name, string wanted) => new($"'{name}' must be {wanted}.");
}
