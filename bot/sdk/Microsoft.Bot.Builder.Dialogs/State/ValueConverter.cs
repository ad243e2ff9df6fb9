#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>Members declared as <see cref="object"/> inside a bot's own types keep their real type too.</summary>
internal sealed class ValueConverter : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isDamaged = false;
        var value = ValueReader.Read(ref reader, ref isDamaged);
        return isDamaged ? throw new JsonException("The value is of a type that is not known.") : value;
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => ValueWriter.Write(writer, value);
}
