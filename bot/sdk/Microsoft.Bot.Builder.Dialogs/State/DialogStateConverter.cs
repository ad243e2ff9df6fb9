#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>
/// The stored form of a stack: <c>{"dialogStack":[{"id":…,"version":…,"state":{…}}]}</c>, the active dialog first.
/// What cannot be read gives an empty stack and never an exception: a person's conversation must not end in a wall.
/// </summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("dialogStack"u8);
        foreach (var instance in state.DialogStack)
            WriteInstance(writer, instance);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static DialogState Read(ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            return new DialogState(ReadStack(ref reader));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            reader = start;
            reader.Skip();
            return Damage.LostStack();
        }
    }

    private static void WriteInstance(Utf8JsonWriter writer, DialogInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, instance.Id);
        if (instance.Version is not null)
            writer.WriteString("version"u8, instance.Version);
        if (instance.StackIndex is { } index)
            writer.WriteNumber("stackIndex"u8, index);
        if (instance.State is { } state)
        {
            writer.WritePropertyName("state"u8);
            ValueWriter.WriteDictionary(writer, state);
        }

        writer.WriteEndObject();
    }

    private static List<DialogInstance> ReadStack(ref Utf8JsonReader reader)
    {
        List<DialogInstance>? stack = null;
        ValueReader.Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStack = reader.ValueTextEquals("dialogStack"u8);
            reader.Read();
            if (isStack)
                stack = ReadInstances(ref reader);
            else
                reader.Skip();
        }

        return stack ?? throw new JsonException("A stack was expected.");
    }

    private static List<DialogInstance> ReadInstances(ref Utf8JsonReader reader)
    {
        ValueReader.Expect(ref reader, JsonTokenType.StartArray);
        List<DialogInstance> stack = [];
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            stack.Add(ReadInstance(ref reader));
        return stack;
    }

    private static DialogInstance ReadInstance(ref Utf8JsonReader reader)
    {
        ValueReader.Expect(ref reader, JsonTokenType.StartObject);
        var instance = new DialogInstance();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                instance.Id = reader.GetString();
            }
            else if (reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                instance.Version = reader.GetString();
            }
            else if (reader.ValueTextEquals("stackIndex"u8))
            {
                reader.Read();
                instance.StackIndex = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("state"u8))
            {
                ReadState(ref reader, instance);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        instance.State ??= new Dictionary<string, object?>();
        return string.IsNullOrWhiteSpace(instance.Id) ? throw new JsonException("A dialog's id was expected.") : instance;
    }

    private static void ReadState(ref Utf8JsonReader reader, DialogInstance instance)
    {
        reader.Read();
        var isDamaged = false;
        instance.State = ValueReader.Read(ref reader, ref isDamaged) as Dictionary<string, object?>;
        if (isDamaged)
            Damage.Mark(instance);
    }
}
