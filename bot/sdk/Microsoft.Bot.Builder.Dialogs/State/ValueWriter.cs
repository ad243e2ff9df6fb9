#nullable enable

using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>
/// Writes the values of dialog state. Texts, booleans, whole numbers, lists and dictionaries look as in any JSON;
/// everything else is an object of one member, <c>{"$name": ...}</c>, that names its type (see <see cref="StoredTypes"/>).
/// </summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter writer, object? value)
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
            case double number when !double.IsInteger(number) && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case List<object> list:
                WriteItems(writer, list);
                break;
            case IDictionary<string, object> dictionary:
                WriteDictionary(writer, dictionary);
                break;
            case DialogState state:
                WriteTagged(writer, Tags.Dialogs, state, static (writer, state) => DialogStateConverter.Write(writer, state));
                break;
            case PromptOptions options when options.GetType() == typeof(PromptOptions):
                WriteTagged(writer, Tags.Prompt, options, PromptOptionsFormat.Write);
                break;
            case StoredUnknown unknown:
                writer.WriteRawValue(unknown.Json);
                break;
            default:
                WriteTagged(writer, "$" + StoredTypes.NameOf(value.GetType()), value, static (writer, value) => JsonSerializer.Serialize(writer, value, value.GetType(), StateJson.Options));
                break;
        }
    }

    /// <summary>Writes a dictionary so that no key of it can be taken for a type's name.</summary>
    public static void WriteDictionary(Utf8JsonWriter writer, IDictionary<string, object> dictionary)
    {
        var needsTag = false;
        foreach (var (key, _) in dictionary)
            needsTag |= key.StartsWith('$');
        if (needsTag)
            WriteTagged(writer, Tags.Dictionary, dictionary, WriteMembers);
        else
            WriteMembers(writer, dictionary);
    }

    private static void WriteMembers(Utf8JsonWriter writer, IDictionary<string, object> dictionary)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in dictionary)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, List<object> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteTagged<T>(Utf8JsonWriter writer, string tag, T value, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(tag);
        write(writer, value);
        writer.WriteEndObject();
    }
}
