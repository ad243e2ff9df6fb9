using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>The requests that give out tokens: for the page, for an operator's server, and with every conversation that begins or is reopened.</summary>
public sealed class DirectLineTokens(
    TokenMint mint,
    StreamTickets tickets,
    DirectLineAccess access,
    DirectLineChannel channel,
    OriginRules origins,
    RequestLimits limits,
    TimeProvider time)
{
    private const int LongestId = 64;

    // A page that slept over night still finds its conversation.
    private static readonly TimeSpan RenewableFor = TimeSpan.FromHours(24);

    /// <summary><c>POST /api/directline/token</c>: a new conversation, or a fresh token for the one of an old token.</summary>
    public async Task ForPageAsync(HttpContext context)
    {
        limits.Demand(context);
        if (!origins.IsOwnPage(context.Request))
            throw new ApiException(StatusCodes.Status401Unauthorized, "OriginNotAllowed", "Only the bot's own page gets tokens here.");
        using var body = await RequestBody.ReadOptionalObjectAsync(context);
        var (conversation, user) = body is not null && body.RootElement.TryGetProperty("token", out var former) && former.ValueKind != JsonValueKind.Null
            ? await RenewAsync(former)
            : (TokenMint.NewConversationId(), TokenMint.NewUserId());
        await SendAsync(context, new PageTokenAnswer(mint.Issue(conversation, user), conversation, user, Seconds), DirectLineJson.Default.PageTokenAnswer);
    }

    /// <summary><c>POST tokens/generate</c>: for a server that knows the secret.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        limits.Demand(context);
        if (!access.HasSecret(context))
            throw new ApiException(StatusCodes.Status401Unauthorized, "BadSecret", "The request needs the secret of DirectLine:Secret; without that setting this address is off.");
        using var body = await RequestBody.ReadOptionalObjectAsync(context);
        var conversation = TokenMint.NewConversationId();
        var token = mint.Issue(conversation, UserId(body?.RootElement) ?? TokenMint.NewUserId(), TrustedOrigins(body?.RootElement));
        await SendAsync(context, new ConversationAnswer(conversation, token, Seconds), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary><c>POST tokens/refresh</c>: as often as one likes while the token is valid.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        var token = access.Demand(context);
        await DemandRememberedAsync(token);
        await SendAsync(context, new ConversationAnswer(token.ConversationId, Renewed(token), Seconds), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary><c>POST conversations</c>: begins the conversation of the token; the bot greets.</summary>
    public async Task StartAsync(HttpContext context)
    {
        var token = access.HasSecret(context)
            ? new DirectLineToken(TokenMint.NewConversationId(), TokenMint.NewUserId(), 0, 0, null)
            : access.Demand(context);
        using var body = await RequestBody.ReadOptionalObjectAsync(context);
        var locale = body is null ? null : ClientActivity.Text(body.RootElement, "locale") is { Length: <= LongestId } named ? named : null;
        await DemandRememberedAsync(token, mayGuess: true);
        var isKnown = await channel.EnterAsync(token, locale, context.Request, context.RequestAborted);
        await SendAsync(context, Opened(context, token), DirectLineJson.Default.ConversationAnswer, isKnown ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary><c>GET conversations/{id}</c>: a new token and a new stream for a conversation that goes on.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        var token = access.Demand(context);
        await DemandRememberedAsync(token);
        await channel.EnterAsync(token, null, context.Request, context.RequestAborted);
        await SendAsync(context, Opened(context, token), DirectLineJson.Default.ConversationAnswer);
    }

    private long Seconds => (long)mint.Life.TotalSeconds;

    private string Renewed(DirectLineToken token) => mint.Issue(token.ConversationId, token.UserId, token.Origins);

    private async Task<(string Conversation, string User)> RenewAsync(JsonElement former)
    {
        var reading = mint.Read(former.ValueKind == JsonValueKind.String ? former.GetString() : null);
        if (reading.Token is not { } token || TokenMint.Expiry(token) + RenewableFor <= time.GetUtcNow())
            throw DirectLineAccess.Unauthorized();
        await DemandRememberedAsync(token);
        return (token.ConversationId, token.UserId);
    }

    // mayGuess: while nobody can tell, a conversation may begin; it holds nothing that was forgotten.
    private async Task DemandRememberedAsync(DirectLineToken token, bool mayGuess = false)
    {
        try
        {
            await channel.DemandRememberedAsync(token);
        }
        catch (StoreUnavailableException) when (mayGuess)
        {
        }
    }

    private ConversationAnswer Opened(HttpContext context, DirectLineToken token)
    {
        var address = origins.AddressOf(context.Request);
        var scheme = address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        var watermark = Uri.EscapeDataString(context.Request.Query["watermark"].ToString());
        var stream = $"{scheme}://{address.Authority}/v3/directline/conversations/{token.ConversationId}/stream?watermark={watermark}&t={tickets.Issue(token)}";
        return new ConversationAnswer(token.ConversationId, Renewed(token), Seconds, stream);
    }

    private static string? UserId(JsonElement? body) =>
        body is { } root && root.TryGetProperty("user", out var user) && user.ValueKind == JsonValueKind.Object && ClientActivity.Text(user, "id") is { Length: > 0 and <= LongestId } id ? id : null;

    private static List<string>? TrustedOrigins(JsonElement? body)
    {
        if (body is not { } root || !root.TryGetProperty("trustedOrigins", out var list) || list.ValueKind != JsonValueKind.Array)
            return null;
        try
        {
            return [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => WebAddresses.Parse(item.GetString()!).GetLeftPart(UriPartial.Authority))];
        }
        catch (FormatException)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "BadArgument", "trustedOrigins must list addresses such as https://www.example.org.");
        }
    }

    private static Task SendAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) => JsonAnswer.SendAsync(context, answer, type, status);
}
