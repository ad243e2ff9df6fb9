using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The value of a property of the loaded state; the default of its type where there is none.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(TryGetValue<T>(turnContext, propertyName, out var value) ? value : default);

    /// <summary>Removes a property of the loaded state.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property of the loaded state.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private bool TryGetValue<T>(ITurnContext turnContext, string propertyName, out T value)
    {
        value = default;
        var state = Loaded(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var stored))
            return false;
        if (stored is T already)
        {
            value = already;
            return true;
        }

        if (stored is null)
            return default(T) is null;
        // A storage may hand back plain JSON; the typed object replaces it, so that changes to it are saved.
        value = (stored as JToken ?? JToken.FromObject(stored)).ToObject<T>();
        state[propertyName] = value;
        return true;
    }

    private IDictionary<string, object> Loaded(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"{GetType().Name} is not loaded in this turn.");
    }

    private sealed class Property<T>(BotState owner, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await owner.LoadAsync(turnContext, false, cancellationToken);
            if (owner.TryGetValue<T>(turnContext, name, out var value))
                return value;
            if (defaultValueFactory is null)
                return default;
            value = defaultValueFactory();
            await owner.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await owner.LoadAsync(turnContext, false, cancellationToken);
            await owner.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await owner.LoadAsync(turnContext, false, cancellationToken);
            await owner.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
