using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>
/// Which pages may use the channel: the server's own, those of the settings, and those that a token names.
/// A program sends no origin and needs no permission beyond its token.
/// </summary>
public sealed class OriginRules(DirectLineOptions options, ServerOptions server)
{
    /// <summary>Whether a request comes from a page that may use the channel.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ofToken">Further sites, from the request's token.</param>
    public bool Allows(HttpRequest request, IReadOnlyList<string>? ofToken = null)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsOwn(origin, request)
            || options.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || ofToken?.Contains(origin, StringComparer.OrdinalIgnoreCase) == true;
    }

    /// <summary>Whether a request comes from the server's own page, or from no page at all.</summary>
    public bool IsOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return (origin.Length == 0 || IsOwn(origin, request))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    /// <summary>
    /// The address under which a client reached the server: the setting, else what the request says. Behind a proxy that ends TLS
    /// the server is asked by http; then the page's own origin tells that the page came by https.
    /// </summary>
    public Uri AddressOf(HttpRequest request)
    {
        if (server.PublicUrl is { } known)
            return known;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && IsOwn(origin, request) ? new Uri(origin) : new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}");
    }

    // Without the scheme: behind a proxy that ends TLS the server itself is asked by http.
    private bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (Authority(page) == Authority(request) || (server.PublicUrl is { } own && own.Authority.Equals(page.Authority, StringComparison.OrdinalIgnoreCase)));

    private static string Authority(Uri page) => page.Authority.ToUpperInvariant();

    private static string Authority(HttpRequest request) =>
        (request.Host.Port is 80 or 443 ? request.Host.Host : request.Host.ToUriComponent()).ToUpperInvariant();
}
