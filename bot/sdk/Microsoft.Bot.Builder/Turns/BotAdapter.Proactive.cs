using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// What an adapter can do without being asked by a channel. Only the first is possible for every adapter.
public abstract partial class BotAdapter
{
    /// <summary>Runs a turn in a conversation that was held before.</summary>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        using var turnContext = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn in a conversation that was held before, as somebody.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn in a conversation that was held before, as somebody and for somebody.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn about an activity of the bot's own making.</summary>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn about an activity of the bot's own making, as somebody.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn about an activity of the bot's own making, as somebody and for somebody.</summary>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Starts a conversation and runs a turn in it.</summary>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn about an activity that a channel sent; gives the answer to an invoke, else null.</summary>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    private NotImplementedException NotOffered() => new($"{GetType().Name} does not offer this.");
}
