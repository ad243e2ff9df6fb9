using System.Text;
using Microsoft.Bot.Builder.Storage.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Storage;

/// <summary>Objects in a dictionary that the caller can see, and may have filled.</summary>
internal sealed class JObjectItems(Dictionary<string, JObject> items, JsonSerializer serializer) : StoredItems
{
    private const string TagName = "eTag";

    public override bool TryGet(string key, out object value, out string tag)
    {
        value = tag = null;
        if (!items.TryGetValue(key, out var stored))
            return false;
        tag = (string)stored[TagName];
        var json = (JObject)stored.DeepClone();
        json.Remove(TagName);
        value = serializer is null ? StoredJson.Read(Encoding.UTF8.GetBytes(json.ToString(Formatting.None))) : json.ToObject<object>(serializer);
        return true;
    }

    public override string TagOf(string key) => items.TryGetValue(key, out var stored) ? (string)stored[TagName] : null;

    public override void Put(string key, object value, string tag)
    {
        var json = serializer is null ? Parse(StoredJson.Write(value)) : JObject.FromObject(value, serializer);
        if (tag is not null)
            json[TagName] = tag;
        items[key] = json;
    }

    public override void Remove(string key) => items.Remove(key);

    private static JObject Parse(byte[] json)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
