using System.Collections.Frozen;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine;

internal delegate void MemberReader<in T>(ref Utf8JsonReader reader, T target);

/// <summary>How a type of the bot's API is read and written: its members by name, and where the unknown ones are kept.</summary>
internal sealed class JsonShape<T> where T : class
{
    private const int LongestName = 64;

    private readonly Func<T> _create;
    private readonly Func<T, JObject?> _getUnknown;
    private readonly Action<T, JObject>? _setUnknown;
    private readonly List<Action<Utf8JsonWriter, T>> _writers = [];
    private readonly FrozenDictionary<string, MemberReader<T>> _readers;
    private readonly FrozenDictionary<string, MemberReader<T>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public JsonShape(Func<T> create, Action<JsonShapeBuilder<T>> members, Func<T, JObject?>? getUnknown = null, Action<T, JObject>? setUnknown = null)
    {
        _create = create;
        _getUnknown = getUnknown ?? (static _ => null);
        _setUnknown = setUnknown;
        var readers = new Dictionary<string, MemberReader<T>>();
        members(new JsonShapeBuilder<T>(readers, _writers));
        _readers = readers.ToFrozenDictionary();
        _lookup = _readers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the object at which the reader stands.</summary>
    public T Read(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"'{name}' must be an object.");
        var target = _create();
        Span<char> buffer = stackalloc char[LongestName];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (Find(ref reader, buffer) is { } member)
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.Null) member(ref reader, target);
            }
            else ReadUnknown(ref reader, target);
        }
        return target;
    }

    /// <summary>Writes the members, known and unknown, without the braces. Members that are null are left out.</summary>
    public void WriteMembers(Utf8JsonWriter writer, T source)
    {
        foreach (var write in _writers) write(writer, source);
        if (_getUnknown(source) is not { } unknown) return;
        foreach (var (name, value) in unknown)
        {
            if (_readers.ContainsKey(name)) continue;
            writer.WritePropertyName(name);
            JsonTokens.Write(writer, value!);
        }
    }

    public void Write(Utf8JsonWriter writer, T source)
    {
        // A derived type has members that this shape does not know.
        if (source.GetType() != typeof(T))
        {
            JsonTokens.Write(writer, JsonTokens.From(source));
            return;
        }
        writer.WriteStartObject();
        WriteMembers(writer, source);
        writer.WriteEndObject();
    }

    private MemberReader<T>? Find(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        if (reader.ValueSpan.Length > LongestName) return null;
        try
        {
            return _lookup.TryGetValue(buffer[..reader.CopyString(buffer)], out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void ReadUnknown(ref Utf8JsonReader reader, T target)
    {
        var name = reader.GetText();
        reader.Read();
        if (_setUnknown is null)
        {
            reader.Skip();
            return;
        }
        var unknown = _getUnknown(target);
        if (unknown is null) _setUnknown(target, unknown = []);
        unknown[name] = JsonTokens.Read(ref reader);
    }
}
