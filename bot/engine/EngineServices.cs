using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KratomBot.Engine;

/// <summary>Registers the engine.</summary>
public static class EngineServices
{
    /// <summary>
    /// Registers the engine as a hosted service, with its store, adapter and storage. The program adds an <see cref="IBot"/>, any
    /// <see cref="IMiddleware"/> in order, and configures <see cref="EngineOptions"/> and <see cref="StateTypes"/> as options.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="store">The SQLite store's place; by default in the user's data folder. Unused where a store is registered before.</param>
    public static IServiceCollection AddKratomBotEngine(this IServiceCollection services, SqliteStoreOptions? store = null)
    {
        services.AddOptions<EngineOptions>();
        services.AddOptions<StateTypes>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationStore>(_ => new SqliteConversationStore(store ?? new SqliteStoreOptions()));
        services.TryAddSingleton(static provider => provider.GetRequiredService<IOptions<StateTypes>>().Value);
        services.TryAddSingleton<EngineAdapter>();
        services.TryAddSingleton<TurnStorage>();
        services.TryAddSingleton<IStorage>(static provider => provider.GetRequiredService<TurnStorage>());
        services.TryAddSingleton<ConversationEngine>();
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<ConversationEngine>());
        return services;
    }
}
