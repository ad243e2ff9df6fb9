using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Safety;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Insights;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Dialogs;

/// <summary>Registration of the conversation.</summary>
public static class DialogServices
{
    /// <summary>
    /// Adds the bot, its safety middleware and its state. Needs an <see cref="IStorage"/>, a <see cref="TimeProvider"/> and a
    /// <see cref="Knowledge.Content.ContentBundle"/>; the last defaults to the one beside the program.
    /// </summary>
    public static IServiceCollection AddKratomBotDialogs(this IServiceCollection services, Action<DialogOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new DialogOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Knowledge.Content.ContentBundle.BesideProgram());
        services.TryAddSingleton(provider => new LiveContent(BotContent.Load(provider.GetRequiredService<Knowledge.Content.ContentBundle>())));
        services.TryAddSingleton<BotStates>();
        services.TryAddSingleton<TurnKeeper>();
        services.TryAddSingleton<Router>();
        services.TryAddSingleton<ITextInsights, LocalTextInsights>();
        services.TryAddSingleton<InsightsReader>();
        services.TryAddSingleton<Files.FileTickets>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, SafetyMiddleware>());
        services.TryAddSingleton<IBot, KratomBotHandler>();
        return services;
    }
}
