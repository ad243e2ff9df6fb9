using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Host.Operations.Checks;

namespace KratomBot.Host.Embeddings;

/// <summary>Whether the embedding model has learnt the topics. The bot serves without it, so nothing here is worse than a warning.</summary>
internal static class EmbeddingCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async ValueTask<Finding> LookAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<EmbeddingOptions>() is not { Endpoint: { } endpoint } options)
            return Finding.Good("off; the ranker is alone");
        var (chooser, faq) = (services.GetRequiredService<TopicChooser>(), services.GetRequiredService<LiveContent>().Current.Faq);
        await Task.WhenAny(chooser.PrepareAsync(faq), Task.Delay(Patience, services.GetRequiredService<TimeProvider>(), cancellation));
        return chooser.Knows(faq)
            ? Finding.Good($"{options.Model} at {endpoint.Host} knows the topics; {(options.SendsText ? "it sees questions only after the person's yes" : "nothing leaves this machine")}")
            : Finding.Warning($"{options.Model} at {endpoint.Host} has not learnt the topics; the ranker is alone", "check Embeddings:Endpoint, Embeddings:Model and Embeddings:Key, and the way out of the network");
    }
}
