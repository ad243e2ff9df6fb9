using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Insights;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

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
        services.AddHttpClient(Http)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddResilienceHandler(Http, BreakOften);
        services.AddSingleton(Client);
        services.AddSingleton<ITextInsights>(provider => provider.GetRequiredService<InsightsOptions>().Endpoint is null
            ? new LocalTextInsights()
            : new AzureTextInsights(new LanguageClient(provider.GetRequiredService<TextAnalyticsClient>()), provider.GetRequiredService<InsightsMetrics>(), provider.GetRequiredService<TimeProvider>()));
        services.AddCheck("language service", neededToServe: false, LanguageCheck.LookAsync);
        return services;
    }

    /// <summary>A service that fails half of the time is left alone for half a minute: messages then do not wait for it.</summary>
    private static void BreakOften(ResiliencePipelineBuilder<HttpResponseMessage> builder, ResilienceHandlerContext context)
    {
        builder.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        builder.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 6,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = arguments => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(arguments.Outcome)
                || arguments.Outcome is { Exception: OperationCanceledException } or { Result.StatusCode: System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden }),
        });
    }

    private static TextAnalyticsClient Client(IServiceProvider services)
    {
        var options = services.GetRequiredService<InsightsOptions>();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(Http);
        http.Timeout = Timeout.InfiniteTimeSpan;
        // Within the time that a message may wait there is none for a second attempt.
        var clientOptions = new TextAnalyticsClientOptions { Transport = new HttpClientTransport(http), Retry = { MaxRetries = 0 } };
        return options.Key is { } key
            ? new TextAnalyticsClient(options.Endpoint, new AzureKeyCredential(key), clientOptions)
            : new TextAnalyticsClient(options.Endpoint, services.GetRequiredService<TokenCredential>(), clientOptions);
    }
}
