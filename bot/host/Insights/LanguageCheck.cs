using Azure;
using Azure.AI.TextAnalytics;
using KratomBot.Host.Operations.Checks;

namespace KratomBot.Host.Insights;

/// <summary>Whether the language service answers. The bot serves without it, so nothing here is worse than a warning.</summary>
internal static class LanguageCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async ValueTask<Finding> LookAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<InsightsOptions>() is not { Endpoint: { } endpoint } options)
            return Finding.Good("off; the bot reads by itself");
        using var late = new CancellationTokenSource(Patience, services.GetRequiredService<TimeProvider>());
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            await services.GetRequiredService<TextAnalyticsClient>().DetectLanguageAsync("hello", cancellationToken: giveUp.Token).WaitAsync(giveUp.Token);
            return Finding.Good($"{endpoint.Host} answers, signed in with {(options.Key is null ? "the identity of the process" : "a key")}");
        }
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            return Finding.Warning($"{endpoint.Host} does not let the bot in; the bot reads by itself", "give the identity the role Cognitive Services User, or set the right Insights:Key");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Finding.Warning($"{endpoint.Host} did not answer within {Patience.TotalSeconds:0} seconds; the bot reads by itself", "check Insights:Endpoint and the way out of the network");
        }
        catch (Exception failure) when (failure is RequestFailedException or HttpRequestException or Azure.Identity.AuthenticationFailedException)
        {
            return Finding.Warning($"{endpoint.Host} could not be asked ({failure.GetType().Name}); the bot reads by itself", "check Insights:Endpoint, the way out of the network, and the identity of the process");
        }
    }
}
