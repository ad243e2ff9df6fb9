namespace Microsoft.Bot.Builder;

/// <summary>Something that happens around the bot in every turn.</summary>
public interface IMiddleware
{
    /// <summary>Runs in a turn. The rest, and at last the bot, runs when <paramref name="next"/> is called, and not at all where it is not.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
