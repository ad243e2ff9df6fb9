using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects in memory, as JSON: what is read is never the object that was written.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, JObject> _items;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _lastTag;

    /// <summary>Keeps objects in <paramref name="dictionary"/>, written by <paramref name="jsonSerializer"/>.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _items = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    /// <summary>Keeps objects in <paramref name="dictionary"/>, or in one of its own.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(new JsonSerializer { TypeNameHandling = TypeNameHandling.All }, dictionary)
    {
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var json))
                    found[key] = json.ToObject<object>(_serializer);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
                CheckTag(key, value as IStoreItem);
            foreach (var (key, value) in changes)
            {
                var json = JObject.FromObject(value, _serializer);
                if (value is IStoreItem)
                    json["ETag"] = (++_lastTag).ToString(CultureInfo.InvariantCulture);
                _items[key] = json;
            }
        }

        return Task.CompletedTask;
    }

    private void CheckTag(string key, IStoreItem item)
    {
        if (item?.ETag is null or "*" || !_items.TryGetValue(key, out var stored) || (string)stored["ETag"] is not { } tag || tag == item.ETag)
            return;
        throw new InvalidOperationException($"Etag conflict on \"{key}\": written with {item.ETag}, stored with {tag}.");
    }
}
