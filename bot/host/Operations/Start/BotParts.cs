using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Host.Channels.Reception;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Host.Operations.Start;

/// <summary>What the bot knows and where it keeps its conversations.</summary>
public static class BotParts
{
    /// <summary>The configuration key by which a command opens the store beside a running server. No setting of the operator's.</summary>
    public const string ReadOnlyStore = "storeIsReadOnly";

    /// <summary>Registers knowledge, engine and bot.</summary>
    public static void AddBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(_ => ContentBundle.BesideProgram());
        services.TryAddSingleton(provider => SafetyGate.Load(provider.GetRequiredService<ContentBundle>()));
        services.TryAddSingleton(provider => SafetyReplies.Load(provider.GetRequiredService<ContentBundle>()));
        services.AddSingleton<Reception>();
        services.TryAddSingleton(OpenStore);
        services.AddKratomBotEngine();
        services.AddOptions<EngineOptions>().Configure<IConfiguration>((options, configuration) =>
            options.Retention = TimeSpan.FromHours(StoreSettings.RetentionHours.Read(configuration)));
        services.TryAddSingleton<IBot, SilentBot>();
    }

    private static IConversationStore OpenStore(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return new SqliteConversationStore(new SqliteStoreOptions
        {
            Path = StoreSettings.FilePath(configuration) ?? SqliteStoreOptions.Memory,
            ReadOnly = configuration[ReadOnlyStore] is { Length: > 0 },
        });
    }
}
