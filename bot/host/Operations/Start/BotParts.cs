using KratomBot.Dialogs;
using KratomBot.Dialogs.State;
using KratomBot.Engine;
using KratomBot.Host.Channels.Reception;
using KratomBot.Host.Operations.Editing;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Content;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Host.Operations.Start;

/// <summary>What the bot knows, how it talks, and where it keeps its conversations.</summary>
public static class BotParts
{
    /// <summary>Registers knowledge, dialogs and engine.</summary>
    public static void AddBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(_ => ContentBundle.BesideProgram());
        if (builder.Environment.IsDevelopment())
            services.AddHostedService<ContentReload>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Apology>();
        services.TryAddSingleton(DialogOptionsOf);
        services.AddKratomBotDialogs();
        services.TryAddSingleton(StoreChoice.Create);
        services.AddKratomBotEngine();
        // After the engine: when it has started, the store is open and up to date.
        services.AddHostedService<SharedUsage>();
        services.AddOptions<EngineOptions>().Configure<IConfiguration, Apology>((options, configuration, apology) =>
        {
            options.Retention = StoreSettings.Retention(configuration);
            options.Apology = apology.For;
        });
        services.AddOptions<StateTypes>().Configure<DialogOptions>(DeclareState);
    }

    private static DialogOptions DialogOptionsOf(IServiceProvider services) => new()
    {
        Retention = StoreSettings.Retention(services.GetRequiredService<IConfiguration>()),
        Schedule = TurnSchedule.Set,
        PublicUrl = services.GetRequiredService<ServerOptions>().PublicUrl,
    };

    private static void DeclareState(StateTypes types, DialogOptions options)
    {
        foreach (var property in StoredShapes.Properties)
            types.Property(property.Name, property.Type);
        foreach (var document in StoredShapes.Documents)
        {
            var lifetime = document.Life switch
            {
                StoredLife.UntilForgotten => DocumentLifetime.UntilForgotten,
                StoredLife.GivenAway => DocumentLifetime.GivenAway,
                _ => DocumentLifetime.For(options.LinkLifetime),
            };
            types.Document(document.Prefix.TrimEnd('/'), document.Type, lifetime);
        }
    }
}
