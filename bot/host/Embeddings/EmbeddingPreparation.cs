using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;

namespace KratomBot.Host.Embeddings;

/// <summary>Has the topics learnt when the program starts, without holding the start up.</summary>
internal sealed class EmbeddingPreparation(TopicChooser chooser, LiveContent content) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = chooser.PrepareAsync(content.Current.Faq);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
