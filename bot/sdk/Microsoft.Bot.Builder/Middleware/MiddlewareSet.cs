using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it runs.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds one that runs after those that are here already.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Run(0, turnContext, (_, token) => next(token), cancellationToken);
    }

    /// <summary>Runs all middleware around <paramref name="callback"/>, which may be null.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Run(0, turnContext, callback, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task Run(int position, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        position < _middleware.Count
            ? _middleware[position].OnTurnAsync(turnContext, token => Run(position + 1, turnContext, callback, token), cancellationToken)
            : callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
}
