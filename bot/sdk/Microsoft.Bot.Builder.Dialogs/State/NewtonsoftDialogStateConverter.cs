#nullable enable

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>Gives storages that write with Newtonsoft.Json the same stored form.</summary>
internal sealed class NewtonsoftDialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState? ReadJson(JsonReader reader, Type objectType, DialogState? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        if (reader is { TokenType: JsonToken.Raw, Value: { } raw })
            return JsonSerializer.Deserialize<DialogState>(raw.ToString() ?? "null", StateJson.Options);
        reader.DateParseHandling = DateParseHandling.None;
        return JsonSerializer.Deserialize<DialogState>(JToken.ReadFrom(reader).ToString(Formatting.None), StateJson.Options);
    }

    public override void WriteJson(JsonWriter writer, DialogState? value, Newtonsoft.Json.JsonSerializer serializer)
        => writer.WriteRawValue(value is null ? "null" : JsonSerializer.Serialize(value, StateJson.Options));
}
