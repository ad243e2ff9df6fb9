using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Host.Channels.BotFramework.Inbound;
using KratomBot.Host.Channels.Reception;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>What Azure Bot Service, and tools that speak like it, send: activities that are acknowledged, or answered inline.</summary>
public sealed partial class BotFrameworkChannel(
    ConversationEngine engine, Reception.Reception reception, CallerRules callers, ActivityRules rules, RequestLimits limits, ILogger<BotFrameworkChannel> log)
{
    // The service gives up after 15 seconds.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary><c>POST /api/messages</c>.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        limits.DemandRoom(context);
        try
        {
            await TakeAsync(context, await callers.DemandAsync(context));
        }
        catch (CallerRefusedException refusal)
        {
            CallerRefused(log, refusal.Rule);
            // The service itself calls from few addresses and must not be held to the limit of one; whoever is refused is.
            limits.Demand(context);
            if (refusal.Error.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new ApiException(refusal.Error);
        }
        catch (KeysUnavailableException)
        {
            RequestLimits.RetryAfter(context, RetryAfter);
            throw ApiException.For(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task TakeAsync(HttpContext context, Caller caller)
    {
        limits.DemandOfAll(context);
        using var body = await RequestBody.ReadObjectAsync(context, isOfProgram: true);
        var activity = Parse(body.RootElement);
        DemandComplete(activity);
        rules.Demand(caller, activity);
        limits.DemandOfUser(context, $"{activity.ChannelId}/{activity.From.Id}");
        // What a caller says about itself inside the activity counts for nothing.
        activity.CallerId = null;
        var isInline = IsInline(activity);
        var inbound = new InboundActivity { Activity = activity, Route = ReplyRoute.Connector, CreatesConversation = true };
        var received = await reception.TakeAsync(inbound, SpokenText.Of(body.RootElement), permit: null, context.RequestAborted);
        if (received.Receipt is not { } receipt)
            await AnswerWithoutStoreAsync(context, received, isInline);
        else if (activity.Type == ActivityTypes.Invoke)
            await AnswerInvokeAsync(context, receipt);
        else if (isInline)
            await AnswerInlineAsync(context, receipt);
        else
            context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static bool IsInline(Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase) && activity.Type != ActivityTypes.Invoke;

    private async Task AnswerInvokeAsync(HttpContext context, Receipt receipt)
    {
        var outcome = await engine.WaitForOutcomeAsync(receipt, LongestWait, context.RequestAborted);
        context.Response.StatusCode = outcome is null ? StatusCodes.Status504GatewayTimeout : outcome.InvokeStatus ?? StatusCodes.Status501NotImplemented;
        if (outcome is null || outcome.InvokeBody.IsEmpty)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(outcome.InvokeBody, context.RequestAborted);
    }

    private async Task AnswerInlineAsync(HttpContext context, Receipt receipt)
    {
        var outcome = await engine.WaitForOutcomeAsync(receipt, LongestWait, context.RequestAborted)
            ?? throw new ApiException(StatusCodes.Status504GatewayTimeout, "BotTimeout", "The bot is still thinking; send the same activity again for its replies.");
        await AnswerActivitiesAsync(context, outcome.Replies.Select(reply => reply.Activity));
    }

    private static async Task AnswerWithoutStoreAsync(HttpContext context, Received received, bool isInline)
    {
        RequestLimits.RetryAfter(context, RetryAfter);
        if (!isInline || received.Unrecorded is not { } reply)
            throw ApiException.For(StatusCodes.Status503ServiceUnavailable);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await AnswerActivitiesAsync(context, [ActivityJson.Write(reply)]);
    }

    private static async Task AnswerActivitiesAsync(HttpContext context, IEnumerable<ReadOnlyMemory<byte>> activities)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        DirectLine.ActivitySet.Write(context.Response.BodyWriter, activities, watermark: null);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static Activity Parse(JsonElement body)
    {
        try
        {
            return ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(body));
        }
        catch (JsonException)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "A member of the activity has the wrong form.");
        }
    }

    private static void DemandComplete(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type) || string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id) || string.IsNullOrEmpty(activity.From?.Id))
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "An activity needs type, channelId, conversation.id and from.id.");
        if (activity.ChannelId.Contains('/', StringComparison.Ordinal) || activity.ChannelId == DirectLine.ClientActivity.ChannelId)
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "channelId is not one that comes this way.");
        // In an address these lead elsewhere, however they are escaped.
        if (activity.Conversation.Id is "." or "..")
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "conversation.id is none.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A caller was refused by the rule {Rule}")]
    private static partial void CallerRefused(ILogger log, Rule rule);
}
