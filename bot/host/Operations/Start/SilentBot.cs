using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Operations.Start;

/// <summary>Stands where the conversation will be: repeats what it hears.</summary>
internal sealed class SilentBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("Hello."), cancellationToken);
}
