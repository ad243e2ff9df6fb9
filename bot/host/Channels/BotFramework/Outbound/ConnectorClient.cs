using System.Net.Http.Headers;
using KratomBot.Engine;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>Sends replies to the channel's service, one attempt at a time; what follows from an attempt is the outbox's to say.</summary>
public sealed partial class ConnectorClient(
    BotFrameworkOptions options, ConnectorAddress addresses, ServiceToken tokens, SendLimits limits, IHttpClientFactory clients, TimeProvider time, ILogger<ConnectorClient> log)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "BotFramework.Connector";

    private const string WrongHost = "InvalidBotApiHost";

    /// <summary>Makes one attempt to deliver a reply.</summary>
    public async Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var reference = item.Reference.IsEmpty ? null : ActivityJson.ReadReference(item.Reference.Span);
        var activity = item.Kind == ReplyKind.Delete ? default : WireActivity.Of(item.Activity, item.RemoteId);
        // What never got an id of the service cannot be named to it.
        var named = item.Kind == ReplyKind.Send ? activity.ReplyToId : item.RemoteId ?? "";
        if (named is "" || addresses.Of(reference?.ServiceUrl, item.Conversation.Id, named) is not { } address)
        {
            NoAddress(log, item.Kind);
            return new DeliveryResult(DeliveryKind.Refused);
        }

        if (limits.Ask(item.Conversation, reference?.Conversation?.TenantId) is var wait && wait > TimeSpan.Zero)
            return new DeliveryResult(DeliveryKind.NotNow, wait);
        AuthenticationHeaderValue? authorization = null;
        if (options.AppId is not null)
        {
            if (await tokens.GetAsync(cancellation) is not { } token)
                return DeliveryResult.NotConnected;
            authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var (result, code) = await AttemptAsync(item.Kind, address, activity.Body, authorization, cancellation);
        // Nothing has arrived; Teams asks a bot of the government's community cloud to come by another door.
        if (code == WrongHost && ConnectorAddress.InGovernmentCommunity(address) is { } other)
            (result, _) = await AttemptAsync(item.Kind, other, activity.Body, authorization, cancellation);
        return result;
    }

    private async Task<(DeliveryResult Result, string Code)> AttemptAsync(
        ReplyKind kind, Uri address, ReadOnlyMemory<byte> body, AuthenticationHeaderValue? authorization, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(MethodOf(kind), address);
        request.Headers.Authorization = authorization;
        if (kind != ReplyKind.Delete)
            request.Content = new SentOnceContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        using var http = clients.CreateClient(Client);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var answer = await ConnectorAnswer.ReadAsync(response, time.GetUtcNow(), cancellation);
            var result = ResultOf(kind, answer);
            if (result.Kind == DeliveryKind.Refused)
                ReplyRefused(log, answer.Status, answer.Code);
            return (result, answer.Code);
        }
        catch (HttpRequestException failure)
        {
            return (NeverArrived(failure) ? DeliveryResult.NotConnected : DeliveryResult.Interrupted, "");
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException && !cancellation.IsCancellationRequested)
        {
            // The only limit of the client itself is that of connecting.
            return (DeliveryResult.NotConnected, "");
        }
    }

    private static DeliveryResult ResultOf(ReplyKind kind, ConnectorAnswer answer) =>
        // What is gone already, or cannot be taken back in this channel, is no failure.
        kind == ReplyKind.Delete && answer.Status is StatusCodes.Status404NotFound or StatusCodes.Status501NotImplemented
            ? new DeliveryResult(DeliveryKind.Delivered, Status: answer.Status)
            : DeliveryResult.FromStatus(answer.Status, answer.RetryAfter, answer.Id);

    private static HttpMethod MethodOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Update => HttpMethod.Put,
        ReplyKind.Delete => HttpMethod.Delete,
        _ => HttpMethod.Post,
    };

    private static bool NeverArrived(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply ({Kind}) cannot be sent: its conversation has no service address that may be called, or the activity is unknown there")]
    private static partial void NoAddress(ILogger log, ReplyKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel's service refused a reply: {Status} {Code}")]
    private static partial void ReplyRefused(ILogger log, int status, string code);
}
