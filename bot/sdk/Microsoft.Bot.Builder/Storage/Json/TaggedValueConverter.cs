using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Storage.Json;

/// <summary>Members that are declared as <see cref="object"/> keep their type, too.</summary>
internal sealed class TaggedValueConverter : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TaggedValue.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        TaggedValue.Write(writer, value);
    }
}
