using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string InvokeResponseType = "invokeResponse";

    /// <summary>A good answer to an invoke.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Called for an invoke; gives its answer. Without an override, 501 for names that are not known here, 400 for values that cannot be read.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    var answer = await OnAdaptiveCardInvokeAsync(turnContext, ReadCardAction(turnContext.Activity.Value), cancellationToken);
                    return CreateInvokeResponse(answer);
                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
            }
        }
        catch (InvokeResponseException answered)
        {
            return answered.CreateInvokeResponse();
        }
    }

    /// <summary>Called when a person signs in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Called when an action of an Adaptive Card is executed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
            await turnContext.SendActivityAsync(new Activity(InvokeResponseType) { Value = response }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(object value)
    {
        var read = value switch
        {
            null => throw Bad("The invoke has no value."),
            JObject json => Parse(json),
            AdaptiveCardInvokeValue already => already,
            _ => throw Bad("The value of the invoke is not an object."),
        };
        if (read.Action is null)
            throw Bad("The value of the invoke has no action.");
        return read.Action.Type == "Action.Execute" ? read : throw Bad("The action is not an Action.Execute.");
    }

    private static AdaptiveCardInvokeValue Parse(JObject json)
    {
        try
        {
            return json.ToObject<AdaptiveCardInvokeValue>();
        }
        catch (JsonException)
        {
            throw Bad("The value of the invoke is malformed.");
        }
    }

    private static InvokeResponseException Bad(string message) =>
        new(HttpStatusCode.BadRequest, new ErrorResponse(new Error("BadRequest", message)));
}
