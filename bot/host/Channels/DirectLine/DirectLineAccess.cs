using System.Security.Cryptography;
using System.Text;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Decides who may do what. 403 is kept for expired tokens alone: directlinejs ends a conversation on any 403.</summary>
public sealed class DirectLineAccess(TokenMint mint, OriginRules origins, RequestLimits limits, DirectLineOptions options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The token of a request for the conversation that its address names.</summary>
    /// <exception cref="ApiException">401, 403, 404 or 429.</exception>
    public DirectLineToken Demand(HttpContext context)
    {
        var token = Identify(context);
        limits.Demand(context, token.UserId);
        return token;
    }

    /// <summary>The same without counting the request, for callers that a refusal by number would break.</summary>
    /// <exception cref="ApiException">401, 403 or 404.</exception>
    public DirectLineToken Identify(HttpContext context)
    {
        var reading = mint.Read(Bearer(context));
        DemandOrigin(context, reading.Token?.Origins);
        var token = reading.State switch
        {
            TokenState.Valid => reading.Token!,
            TokenState.Expired => throw new ApiException(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired."),
            _ => throw Unauthorized(),
        };
        if (context.Request.RouteValues["conversation"] is string conversation && conversation != token.ConversationId)
            throw new ApiException(StatusCodes.Status404NotFound, "ConversationNotFound", "The token does not open this conversation.");
        return token;
    }

    /// <summary>Whether the request shows the secret of the settings.</summary>
    public bool HasSecret(HttpContext context) =>
        options.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(Bearer(context) ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Refuses pages of foreign sites.</summary>
    /// <exception cref="ApiException">401.</exception>
    public void DemandOrigin(HttpContext context, IReadOnlyList<string>? ofToken = null)
    {
        if (!origins.Allows(context.Request, ofToken))
            throw new ApiException(StatusCodes.Status401Unauthorized, "OriginNotAllowed", "Pages of this site may not use the bot; its operator can list the site in DirectLine:TrustedOrigins.");
    }

    /// <summary>The refusal of a request without a good token.</summary>
    public static ApiException Unauthorized() => new(StatusCodes.Status401Unauthorized, "BadToken", "The request needs a valid token: Authorization: Bearer TOKEN.");

    private static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
