namespace Microsoft.Bot.Builder;

/// <summary>Objects that live as long as the turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The object of that name; null where there is none, or one of another type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The object that was added under its type; null where there is none.</summary>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>Adds an object; throws where the name is taken.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds an object under its type; throws where there is one already.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Adds or replaces an object; null removes it.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    /// <summary>Adds or replaces the object of that type; null removes it.</summary>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what the collection holds, but for the adapter's own long-lived objects.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!disposing)
            return;
        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
    }
}
