using System.Security.Cryptography;

namespace KratomBot.Host.Operations.Web;

/// <summary>Security headers on every answer. What is no page may load nothing and stand in no frame; pages loosen exactly what they need.</summary>
public static class SecurityHeaders
{
    private const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = NothingAllowed;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    });

    /// <summary>The policy for a page with the web chat: the chat's own scripts and styles by nonce, its sockets, the pictures it makes itself.</summary>
    /// <returns>The nonce that the page's script and style elements must carry.</returns>
    public static string AllowChat(HttpContext context)
    {
        var nonce = NewNonce();
        context.Response.Headers.ContentSecurityPolicy =
            $"{NothingAllowed}; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; img-src 'self' blob: data:; connect-src 'self' blob:{Sockets(context.Request)}; worker-src blob:; manifest-src 'self'";
        return nonce;
    }

    /// <summary>The policy for a page that is only read: its own style, nothing else.</summary>
    /// <returns>The nonce that the page's style element must carry.</returns>
    public static string AllowStyle(HttpContext context)
    {
        var nonce = NewNonce();
        context.Response.Headers.ContentSecurityPolicy = $"{NothingAllowed}; style-src 'nonce-{nonce}'; img-src 'self' data:";
        return nonce;
    }

    private static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    // Some browsers do not count a socket of the same host as 'self'. Behind a proxy that ends TLS both schemes are right.
    private static string Sockets(HttpRequest request) => Uri.CheckHostName(request.Host.Host) is UriHostNameType.Unknown
        ? ""
        : $" wss://{request.Host.ToUriComponent()}{(request.IsHttps ? "" : $" ws://{request.Host.ToUriComponent()}")}";
}
