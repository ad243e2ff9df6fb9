namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the state of every turn.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    /// <summary>Puts it there under its type.</summary>
    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName)
    {
    }

    /// <summary>Puts it there under a name.</summary>
    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        _key = key;
    }

    /// <summary>The object.</summary>
    public T Service { get; set; }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        turnContext.TurnState.Set(_key, Service);
        return nextTurn(cancellationToken);
    }
}
