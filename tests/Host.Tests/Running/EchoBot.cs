using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Tests.Running;

/// <summary>Greets, and says back what was said.</summary>
internal sealed class EchoBot : ActivityHandler
{
    public const string Greeting = "Hello from the echo.";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"You said: {turnContext.Activity.Text ?? "nothing"}"), cancellationToken);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(Greeting), cancellationToken);
}
