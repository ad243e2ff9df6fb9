using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// Changes of a conversation, of reactions, and of the bot's installation.
public partial class ActivityHandler
{
    /// <summary>Called when members come or go; calls the methods for each.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (IsAnotherThanTheBot(activity.MembersAdded, turnContext))
            return OnMembersAddedAsync(activity.MembersAdded, turnContext, cancellationToken);
        if (IsAnotherThanTheBot(activity.MembersRemoved, turnContext))
            return OnMembersRemovedAsync(activity.MembersRemoved, turnContext, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Called when anybody but the bot came.</summary>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when anybody but the bot went.</summary>
    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when reactions change; calls the methods for each.</summary>
    protected virtual async Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        if (turnContext.Activity.ReactionsRemoved is { } removed)
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
    }

    /// <summary>Called when reactions were given.</summary>
    protected virtual Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when reactions were taken back.</summary>
    protected virtual Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot is installed or uninstalled; calls the methods for each.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
        "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Called when the bot was installed.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the bot was uninstalled.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsAnotherThanTheBot(IList<ChannelAccount> members, ITurnContext turnContext) =>
        members?.Any(member => member?.Id != turnContext.Activity.Recipient?.Id) ?? false;
}
