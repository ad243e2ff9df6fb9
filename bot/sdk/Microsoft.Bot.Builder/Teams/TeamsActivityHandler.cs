using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each thing that happens in Teams.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case null when IsTeams(turnContext):
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, ValueOf(turnContext), cancellationToken);
                    return CreateInvokeResponse();
                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, ValueOf(turnContext), cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
        catch (InvokeResponseException answered)
        {
            return answered.CreateInvokeResponse();
        }
    }

    /// <summary>Called when a button of a card is pressed that invokes.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Called when a person signs in.</summary>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>Called when the code of a sign-in is to be checked.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Called when the settings of a messaging extension were changed.</summary>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Called when a button on the card of a messaging extension is pressed.</summary>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => throw NotImplemented();

    private static bool IsTeams(ITurnContext turnContext) => turnContext.Activity.ChannelId == Channels.Msteams;

    private static TeamsChannelData TeamsData(ITurnContext turnContext) =>
        IsTeams(turnContext) && turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static JObject ValueOf(ITurnContext<IInvokeActivity> turnContext) =>
        turnContext.Activity.Value as JObject ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);

    private static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);
}
