using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonConverterAttribute = System.Text.Json.Serialization.JsonConverterAttribute;

namespace Microsoft.Bot.Builder.Storage.Json;

/// <summary>Types that say for Newtonsoft.Json how they are written are written by it, the activity schema among them.</summary>
internal sealed class NewtonsoftConverterFactory : JsonConverterFactory
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        // A text that looks like a date stays a text.
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    public override bool CanConvert(Type typeToConvert)
    {
        if (typeof(JToken).IsAssignableFrom(typeToConvert) || typeToConvert.Namespace == typeof(Activity).Namespace)
            return true;
        return !typeToConvert.IsDefined(typeof(JsonConverterAttribute))
            && (typeToConvert.IsDefined(typeof(JsonContainerAttribute))
                || typeToConvert.IsDefined(typeof(Newtonsoft.Json.JsonConverterAttribute))
                || Array.Exists(typeToConvert.GetProperties(), static property => property.IsDefined(typeof(JsonPropertyAttribute)) || property.IsDefined(typeof(Newtonsoft.Json.JsonExtensionDataAttribute))));
    }

    public override System.Text.Json.Serialization.JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert));

    private sealed class Converter<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return JsonConvert.DeserializeObject<T>(document.RootElement.GetRawText(), Settings);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonConvert.SerializeObject(value, Settings));
    }
}
