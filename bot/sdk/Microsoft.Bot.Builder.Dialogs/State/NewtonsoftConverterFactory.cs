#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>The types of the activity schema carry their JSON names for Newtonsoft.Json only, and are written by it.</summary>
internal sealed class NewtonsoftConverterFactory : JsonConverterFactory
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    public override bool CanConvert(Type typeToConvert)
        => typeof(JToken).IsAssignableFrom(typeToConvert) || typeToConvert.Namespace == typeof(Activity).Namespace;

    public override System.Text.Json.Serialization.JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (System.Text.Json.Serialization.JsonConverter?)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert));

    private sealed class Converter<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return JsonConvert.DeserializeObject<T>(document.RootElement.GetRawText(), Settings);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            => writer.WriteRawValue(JsonConvert.SerializeObject(value, Settings));
    }
}
