using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Insights;
using Microsoft.Extensions.AI;

namespace KratomBot.Dialogs.Faq;

/// <summary>
/// Settles between topics that the ranker cannot tell apart, by an embedding model where one is configured. It only ever picks one
/// of the topics that the ranker is about to offer: what the article does not say stays unsaid, whatever the model thinks. Late,
/// broken or strange, it settles nothing, and the person is offered the choice. Safe for concurrent use.
/// </summary>
/// <param name="model">The model; null for none.</param>
/// <param name="sendsText">Whether what a person writes leaves the machine for it, so that the person has to agree first.</param>
/// <param name="time">The clock.</param>
public sealed class TopicChooser(IEmbeddingGenerator<string, Embedding<float>>? model, bool sendsText, TimeProvider time)
{
    /// <summary>For how long a message may wait for the model.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(300);

    /// <summary>For how long learning the topics may take.</summary>
    public static readonly TimeSpan LearningTime = TimeSpan.FromMinutes(1);

    /// <summary>By how much the nearest topic has to be nearer than the next, as a difference of cosines.</summary>
    private const float Lead = 0.03f;

    private readonly Lock _lock = new();
    private TopicVectors? _vectors;
    private FaqEngine? _tried;
    private DateTimeOffset _triedAt;
    private Task _learning = Task.CompletedTask;

    /// <summary>No model.</summary>
    public static TopicChooser None { get; } = new(null, false, TimeProvider.System);

    /// <summary>Whether what a person writes leaves the machine.</summary>
    public bool SendsText => model is not null && sendsText;

    /// <summary>Whether the topics of this content have been learnt.</summary>
    public bool Knows(FaqEngine faq) => Volatile.Read(ref _vectors) is { } vectors && ReferenceEquals(vectors.Faq, faq);

    /// <summary>Learns the topics in the background, once for each content; after a failure again, but not sooner than a minute later.</summary>
    /// <returns>Ends, without a failure, when there is nothing more to wait for. Nobody has to wait.</returns>
    public Task PrepareAsync(FaqEngine faq)
    {
        lock (_lock)
        {
            if (model is null || Knows(faq) || (ReferenceEquals(_tried, faq) && time.GetUtcNow() < _triedAt + LearningTime)) return _learning;
            (_tried, _triedAt) = (faq, time.GetUtcNow());
            return _learning = Task.Run(() => LearnAsync(faq, model));
        }
    }

    /// <summary>The topic that is meant; null where the model cannot tell, is not there, or does not answer in time.</summary>
    /// <param name="faq">The content in force.</param>
    /// <param name="text">What the person wrote; personal data that is found is blanked out before it is shown to the model.</param>
    /// <param name="among">The topics between which the ranker is in doubt.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<TopicId?> ChooseAsync(FaqEngine faq, string text, IReadOnlyList<TopicId> among, CancellationToken cancellationToken)
    {
        if (model is null) return null;
        if (Volatile.Read(ref _vectors) is not { } vectors || !ReferenceEquals(vectors.Faq, faq))
        {
            _ = PrepareAsync(faq);
            return null;
        }

        var asked = await WithinAsync(Budget, stop => model.GenerateAsync([PersonalData.Blank(text, PersonalData.Find(text))], cancellationToken: stop), cancellationToken);
        return asked is [{ } one] ? vectors.Nearest(one.Vector.Span, among, Lead) : null;
    }

    private async Task LearnAsync(FaqEngine faq, IEmbeddingGenerator<string, Embedding<float>> model)
    {
        var learnt = await WithinAsync(LearningTime, stop => TopicVectors.LearnAsync(faq, model, stop), CancellationToken.None);
        if (learnt is not null) Volatile.Write(ref _vectors, learnt);
    }

    private async Task<T?> WithinAsync<T>(TimeSpan budget, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken) where T : class
    {
        try
        {
            using var late = new CancellationTokenSource(budget, time);
            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            // Waiting apart from the call: a model may be slow to hear that it is no longer wanted.
            return await ask(giveUp.Token).WaitAsync(giveUp.Token);
        }
#pragma warning disable CA1031 // Whatever is wrong with the model, the person is answered.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
