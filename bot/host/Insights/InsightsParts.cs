using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Insights;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Host.Insights;

/// <summary>What reads messages besides the dialogs: this program alone, or with the language service where the settings name one.</summary>
public static class InsightsParts
{
    private const string Http = "language";

    /// <summary>Registers it.</summary>
    public static IServiceCollection AddInsights(this IServiceCollection services)
    {
        services.AddSingleton(provider => InsightsOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<InsightsMetrics>();
        services.TryAddSingleton(_ => AzureSignIn.Credential);
        services.AddHelpingService(Http);
        services.AddSingleton(Client);
        services.AddSingleton<ITextInsights>(provider => provider.GetRequiredService<InsightsOptions>().Endpoint is null
            ? new LocalTextInsights()
            : new AzureTextInsights(new LanguageClient(provider.GetRequiredService<TextAnalyticsClient>()), provider.GetRequiredService<InsightsMetrics>(), provider.GetRequiredService<TimeProvider>()));
        services.AddCheck("language service", neededToServe: false, LanguageCheck.LookAsync);
        return services;
    }

    private static TextAnalyticsClient Client(IServiceProvider services)
    {
        var options = services.GetRequiredService<InsightsOptions>();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(Http);
        // Within the time that a message may wait there is none for a second attempt.
        var clientOptions = new TextAnalyticsClientOptions { Transport = new HttpClientTransport(http), Retry = { MaxRetries = 0 } };
        return options.Key is { } key
            ? new TextAnalyticsClient(options.Endpoint, new AzureKeyCredential(key), clientOptions)
            : new TextAnalyticsClient(options.Endpoint, services.GetRequiredService<TokenCredential>(), clientOptions);
    }
}
