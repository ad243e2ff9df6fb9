namespace Microsoft.Bot.Builder;

/// <summary>Reading objects of one type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads objects; those of another type are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = new Dictionary<string, TStoreItem>(StringComparer.Ordinal);
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (value is TStoreItem item)
                found[key] = item;
        }

        return found;
    }
}
