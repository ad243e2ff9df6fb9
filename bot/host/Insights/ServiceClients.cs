using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace KratomBot.Host.Insights;

/// <summary>Calls to services that help and are not needed.</summary>
public static class ServiceClients
{
    /// <summary>
    /// Registers a client that logs nothing, follows no redirect, and leaves a service that fails half of the time alone for half a
    /// minute: messages then do not wait for it.
    /// </summary>
    public static IServiceCollection AddHelpingService(this IServiceCollection services, string name)
    {
        services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddResilienceHandler(name, BreakOften);
        return services;
    }

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
}
