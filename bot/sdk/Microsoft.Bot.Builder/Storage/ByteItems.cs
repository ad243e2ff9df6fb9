using Microsoft.Bot.Builder.Storage.Json;

namespace Microsoft.Bot.Builder.Storage;

/// <summary>Objects as bytes: nothing to collect but one array each, however many conversations wait.</summary>
internal sealed class ByteItems : StoredItems
{
    private readonly Dictionary<string, (byte[] Json, string Tag)> _items = new(StringComparer.Ordinal);

    public override bool TryGet(string key, out object value, out string tag)
    {
        var found = _items.TryGetValue(key, out var item);
        value = found ? StoredJson.Read(item.Json) : null;
        tag = item.Tag;
        return found;
    }

    public override string TagOf(string key) => _items.GetValueOrDefault(key).Tag;

    public override void Put(string key, object value, string tag) => _items[key] = (StoredJson.Write(value), tag);

    public override void Remove(string key) => _items.Remove(key);

    public byte[] GetBytes(string key) => _items.GetValueOrDefault(key).Json;

    public void PutBytes(string key, byte[] json) => _items[key] = (json, null);
}
