using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>
/// Lets the operator in, by a token. Where a request comes from opens nothing: behind a proxy on the same machine every
/// stranger seems to come from there.
/// </summary>
public sealed class OperatorDoor(OperatorOptions options, RequestLimits limits)
{
    /// <summary>Refuses everybody who does not show the token.</summary>
    /// <exception cref="ApiException">404 while no token is set, 401, 429.</exception>
    public void Demand(HttpContext context)
    {
        limits.Demand(context);
        if (options.Token is not { } token)
            throw ApiException.For(StatusCodes.Status404NotFound);
        if (CryptographicOperations.FixedTimeEquals(Digest(Shown(context) ?? ""), Digest(token)))
            return;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"KratomBot operator\", charset=\"UTF-8\"";
        throw new ApiException(StatusCodes.Status401Unauthorized, "Unauthorized", "The page is for the operator: the password is the setting Operator:Token.");
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string? Shown(HttpContext context)
    {
        if (!AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header) || header.Parameter is not { } shown)
            return null;
        return header.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => shown,
            "BASIC" => Password(shown),
            _ => null,
        };
    }

    private static string? Password(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password] ? password : null;
    }
}
