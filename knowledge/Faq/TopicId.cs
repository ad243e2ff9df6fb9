using System.Text.Json;
using System.Text.Json.Serialization;

namespace KratomBot.Knowledge.Faq;

/// <summary>The name of one of the article's topics, such as <c>reset-duration</c>; the same in content, wire and evaluation.</summary>
/// <param name="Value">Lower-case words joined by hyphens.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct TopicId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;

    private sealed class Converter : JsonConverter<TopicId>
    {
        public override TopicId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, TopicId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override TopicId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Read(ref reader, typeToConvert, options);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TopicId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value);
    }
}
