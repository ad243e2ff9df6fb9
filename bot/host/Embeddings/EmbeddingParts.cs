using System.ClientModel;
using System.ClientModel.Primitives;
using KratomBot.Dialogs.Faq;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Checks;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace KratomBot.Host.Embeddings;

/// <summary>An embedding model that helps the FAQ, where the settings name one.</summary>
public static class EmbeddingParts
{
    private const string Http = "embeddings";

    /// <summary>Registers it. Needs a <see cref="TimeProvider"/> and the dialogs.</summary>
    public static IServiceCollection AddEmbeddings(this IServiceCollection services)
    {
        services.AddSingleton(provider => EmbeddingOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddHelpingService(Http);
        services.AddSingleton(Chooser);
        services.AddHostedService<EmbeddingPreparation>();
        services.AddCheck("embedding model", neededToServe: false, EmbeddingCheck.LookAsync);
        return services;
    }

    private static TopicChooser Chooser(IServiceProvider services)
    {
        var options = services.GetRequiredService<EmbeddingOptions>();
        return options.Endpoint is null
            ? TopicChooser.None
            : new TopicChooser(Model(services, options), options.SendsText, services.GetRequiredService<TimeProvider>());
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Model(IServiceProvider services, EmbeddingOptions options)
    {
        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(services.GetRequiredService<IHttpClientFactory>().CreateClient(Http)),
            // Within the time that a message may wait there is none for a second attempt.
            RetryPolicy = new ClientRetryPolicy(0),
        };
        return new EmbeddingClient(options.Model, new ApiKeyCredential(options.Key ?? "none"), clientOptions).AsIEmbeddingGenerator();
    }
}
