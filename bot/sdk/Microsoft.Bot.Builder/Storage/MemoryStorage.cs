using System.Globalization;
using Microsoft.Bot.Builder.Storage;
using Microsoft.Bot.Builder.Storage.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps objects in memory, as JSON: what is read is never the object that was written, but equal to it and of the same type.
/// Several changes are written all or not at all.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly StoredItems _items;
    private int _lastTag;

    /// <summary>Keeps objects in <paramref name="dictionary"/>, or in one of its own, as <paramref name="jsonSerializer"/> writes them.</summary>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _items = new JObjectItems(dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal), jsonSerializer);
    }

    /// <summary>Keeps objects in <paramref name="dictionary"/>, or in one of its own.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null) =>
        _items = dictionary is null ? new ByteItems() : new JObjectItems(dictionary, serializer: null);

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
                if (!_items.TryGet(key, out var value, out var tag))
                    continue;
                if (value is IStoreItem item)
                    item.ETag = tag;
                found[key] = value;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The tag of an <see cref="IStoreItem"/> is not the one that is stored.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
                CheckTag(key, value as IStoreItem);
            foreach (var (key, value) in changes)
                _items.Put(key, value, value is IStoreItem ? NextTag() : null);
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether objects are kept as the bytes that <see cref="StoredJson"/> writes.</summary>
    internal bool KeepsBytes => _items is ByteItems;

    /// <summary>The bytes under a key; null where there are none.</summary>
    internal byte[] GetBytes(string key)
    {
        lock (_lock)
            return (_items as ByteItems)?.GetBytes(key);
    }

    /// <summary>Keeps bytes under a key, whatever was there.</summary>
    internal void PutBytes(string key, byte[] json)
    {
        lock (_lock)
            ((ByteItems)_items).PutBytes(key, json);
    }

    private void CheckTag(string key, IStoreItem item)
    {
        if (item?.ETag is null or "*" || _items.TagOf(key) is not { } stored || stored == item.ETag)
            return;
        throw new InvalidOperationException($"Etag conflict on '{key}': it is written with the tag '{item.ETag}', but '{stored}' is stored.");
    }

    private string NextTag() => (++_lastTag).ToString(CultureInfo.InvariantCulture);
}
