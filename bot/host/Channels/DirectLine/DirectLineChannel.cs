using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Channels.Reception;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Conversations of the web chat: how they begin, how messages come in, what is read.</summary>
public sealed partial class DirectLineChannel(
    ConversationEngine engine,
    Reception.Reception reception,
    OpenStreams streams,
    UnrecordedReplies unrecorded,
    OriginRules origins,
    TimeProvider time,
    ILogger<DirectLineChannel> logger)
{
    private const int EventsPerPoll = 500;

    // directlinejs gives up after 20 seconds; whoever is told "not now" asks again soon.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>The key of a token's conversation.</summary>
    public static ConversationKey KeyOf(DirectLineToken token) => new(ClientActivity.ChannelId, token.ConversationId);

    /// <summary>The key of a token's user.</summary>
    public static UserKey UserOf(DirectLineToken token) => new(ClientActivity.ChannelId, token.UserId);

    /// <summary>
    /// Begins a conversation, or finds it again. When the store fails the conversation begins all the same: a client that is refused
    /// here gives up for good, and a message about an emergency needs no store.
    /// </summary>
    /// <returns>Whether it had begun before.</returns>
    public async Task<bool> EnterAsync(DirectLineToken token, string? locale, HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await InTimeAsync(limit => ArriveAsync(token, locale, request, limit), cancellation);
        }
        catch (StoreUnavailableException failure)
        {
            LogNotEntered(logger, failure.GetType().Name);
            return false;
        }
    }

    /// <summary>Takes a message in and answers with its id.</summary>
    /// <exception cref="ApiException">400, 401 or 503.</exception>
    public async Task PostAsync(HttpContext context, DirectLineToken token)
    {
        using var body = await RequestBody.ReadObjectAsync(context);
        if (ClientActivity.DemandType(body.RootElement) == ActivityTypes.Typing)
        {
            await JsonAnswer.SendAsync(context, new ActivityAnswer(Guid.CreateVersion7(time.GetUtcNow()).ToString("N")), DirectLineJson.Default.ActivityAnswer);
            return;
        }

        var activity = Parse(ClientActivity.Normalise(body.RootElement, token, ServiceUrl(context.Request), time.GetUtcNow()));
        var inbound = new InboundActivity { Activity = activity, Route = ReplyRoute.EventLog, CreatesConversation = true };
        var received = await reception.TakeAsync(inbound, SpokenText.Of(body.RootElement), () => DemandRememberedAsync(token), context.RequestAborted);
        if (received.Receipt is { } receipt)
            await JsonAnswer.SendAsync(context, new ActivityAnswer(receipt.ActivityId), DirectLineJson.Default.ActivityAnswer);
        else
            await AnswerWithoutStoreAsync(context, activity, received);
    }

    /// <summary>Answers a client that asks for new activities again and again. It never hears of a failure: it would stop asking for ever.</summary>
    public async Task PollAsync(HttpContext context, DirectLineToken? token)
    {
        var after = ActivitySet.ReadWatermark(context.Request);
        IReadOnlyList<LoggedEvent> events = [];
        if (token is not null)
        {
            try
            {
                events = await InTimeAsync(limit => ReadAsync(KeyOf(token), after, limit), context.RequestAborted);
            }
            catch (StoreUnavailableException)
            {
                // Nothing new, as far as one can see.
            }
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var activities = events.Select(entry => entry.Activity).Concat(token is null ? [] : unrecorded.Take(token.ConversationId));
        ActivitySet.Write(context.Response.BodyWriter, activities, events.Count > 0 ? events[^1].Sequence : after);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Streams activities until the client leaves.</summary>
    public async Task StreamAsync(HttpContext context, string conversationId)
    {
        var key = new ConversationKey(ClientActivity.ChannelId, conversationId);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var after = ActivitySet.ReadWatermark(context.Request);
        using var stream = new ActivityStream(socket, engine, key, await SoundAsync(key, after, context.RequestAborted), time);
        if (!streams.TryAdd(conversationId, stream))
            stream.End(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, "the server is busy or going away");
        try
        {
            await stream.RunAsync(context.RequestAborted);
        }
        finally
        {
            streams.Remove(conversationId, stream);
        }
    }

    /// <summary>Refuses the tokens of a person who had the bot forget them.</summary>
    /// <exception cref="ApiException">401.</exception>
    /// <exception cref="StoreUnavailableException">Nobody can say at the moment.</exception>
    public async Task DemandRememberedAsync(DirectLineToken token)
    {
        if (await InTimeAsync(limit => engine.IsTokenRevokedAsync(UserOf(token).ToString(), limit), CancellationToken.None))
            throw new ApiException(StatusCodes.Status401Unauthorized, "TokenRevoked", "Everything about this user was deleted; the token opens nothing any more.");
    }

    private async Task<bool> ArriveAsync(DirectLineToken token, string? locale, HttpRequest request, CancellationToken cancellation)
    {
        var activity = Parse(ClientActivity.Arrival(token, locale, ServiceUrl(request), time.GetUtcNow()));
        var receipt = await engine.AcceptAsync(new InboundActivity { Activity = activity, Route = ReplyRoute.EventLog, CreatesConversation = true }, cancellation);
        return receipt.IsDuplicate;
    }

    private async Task<IReadOnlyList<LoggedEvent>> ReadAsync(ConversationKey key, long after, CancellationToken cancellation) =>
        await engine.ReadEventsAsync(key, await SoundAsync(key, after, cancellation), EventsPerPoll, cancellation);

    // A watermark from before the conversation was removed and begun anew would hide everything.
    private async Task<long> SoundAsync(ConversationKey key, long after, CancellationToken cancellation)
    {
        try
        {
            return after == 0 || await engine.FindConversationAsync(key, cancellation) is { } found && found.LastSequence >= after ? after : 0;
        }
        catch (StoreUnavailableException)
        {
            return after;
        }
    }

    private async Task AnswerWithoutStoreAsync(HttpContext context, Activity activity, Received received)
    {
        if (received.Unrecorded is not { } reply)
            throw new StoreUnavailableException();
        var said = ActivityJson.Write(reply);
        unrecorded.Keep(activity.Conversation.Id, said);
        streams.Send(activity.Conversation.Id, said);
        RequestLimits.RetryAfter(context, RetryAfter);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            ApiError.For(StatusCodes.Status503ServiceUnavailable).Write(json, more =>
            {
                more.WriteStartArray("activities");
                more.WriteRawValue(said, skipInputValidation: true);
                more.WriteEndArray();
            });
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private string ServiceUrl(HttpRequest request) => origins.AddressOf(request).GetLeftPart(UriPartial.Authority);

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await work(limit.Token).WaitAsync(LongestRead, time, cancellation);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            throw new StoreUnavailableException();
        }
    }

    private static Activity Parse(ReadOnlyMemory<byte> activity)
    {
        try
        {
            return ActivityJson.Read(activity.Span);
        }
        catch (JsonException)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "A member of the activity has the wrong form.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A conversation began without the store: {Failure}")]
    private static partial void LogNotEntered(ILogger logger, string failure);
}
