using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Named properties under one storage key, loaded once a turn and written only where they changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    // Both sides of this storage are ours: state goes there as the bytes that are compared anyway.
    private readonly MemoryStorage _memory;

    /// <summary>State that is kept in <paramref name="storage"/>, and in the turn's state under <paramref name="contextServiceKey"/>.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _memory = storage.GetType() == typeof(MemoryStorage) ? (MemoryStorage)storage : null;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new Property<T>(this, name);
    }

    /// <summary>Loads the state, where this turn has not done so yet or it is forced.</summary>
    public virtual Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
            return Task.CompletedTask;
        var key = GetStorageKey(turnContext);
        if (_memory?.GetBytes(key) is not { } json)
            return ReadAsync(turnContext, key, cancellationToken);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Loaded(json);
        return Task.CompletedTask;
    }

    /// <summary>Writes the state, where it changed since it was loaded or it is forced.</summary>
    public virtual Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return Task.CompletedTask;
        return _memory is { KeepsBytes: true } ? Keep(turnContext, cached, force) : WriteAsync(turnContext, cached, force, cancellationToken);
    }

    /// <summary>Empties the state for the rest of the turn; saving it afterwards empties what is stored.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes what is stored, and forgets what was loaded.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the loaded state as JSON; null where nothing is loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetCachedState(turnContext)?.State is { } state ? JToken.FromObject(state) : null;
    }

    /// <summary>What this turn has loaded; null where that is nothing.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key under which the state of this turn is stored.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    private async Task ReadAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Loaded(stored);
    }

    private Task Keep(ITurnContext turnContext, CachedBotState cached, bool force)
    {
        if (cached.HasChanged(out var json) || force)
        {
            json ??= cached.ToBytes();
            _memory.PutBytes(GetStorageKey(turnContext), json);
            cached.Saved(json);
        }

        return Task.CompletedTask;
    }

    private async Task WriteAsync(ITurnContext turnContext, CachedBotState cached, bool force, CancellationToken cancellationToken)
    {
        if (!cached.MayHaveChanged(out var json) && !force)
            return;
        var changes = new Dictionary<string, object>(1, StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        if (json is not null)
            cached.Saved(json);
    }
}
