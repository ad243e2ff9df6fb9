namespace KratomBot.Benchmarks.Load;

/// <summary>Somebody who talks to a bot: says something and waits for the reply.</summary>
internal abstract class Person : IAsyncDisposable
{
    /// <summary>What is asked, in turn: topics of the article in words of several kinds.</summary>
    private static readonly string[] Questions =
    [
        "what is kratom tolerance",
        "how do i notice it",
        "what are the stages",
        "does a break help",
        "can it be reversed",
        "why does it happen to some people faster",
        "what is a reset",
        "can tolerance lead to dependence",
    ];

    private int _asked;

    /// <summary>Says the next sentence and returns when the bot has replied.</summary>
    public Task AskAsync(CancellationToken cancellationToken) => AskAsync(Questions[_asked++ % Questions.Length], cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Says one sentence and returns when the bot has replied.</summary>
    protected abstract Task AskAsync(string text, CancellationToken cancellationToken);
}
