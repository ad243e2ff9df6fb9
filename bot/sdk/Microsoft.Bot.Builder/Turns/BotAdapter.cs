using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot with channels: runs middleware and bot for what comes in, and sends what goes out.</summary>
public abstract partial class BotAdapter
{
    /// <summary>Where the turn's state holds the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where the turn's state holds who sent the activity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Where the turn's state holds the scope of tokens for replies.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>No middleware yet.</summary>
    public BotAdapter()
    {
    }

    /// <summary>Called with what a turn threw; where it is null, the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware, in the order in which it runs.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware that runs after the one that is here already.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in this order, and gives the ids that the channel gave, in the same order.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces what was sent with the same id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes the activity to which the reference points.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs the middleware around the bot. What they throw goes to <see cref="OnTurnError"/>.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext is TurnContext { Locale: null, Activity.Locale: { Length: > 0 } locale } context)
            context.Locale = locale;
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception thrown) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, thrown);
        }
    }
}
