namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads objects; keys that are not there are missing in the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects; an <see cref="IStoreItem"/> only where its tag still fits.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects; keys that are not there are no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
