using KratomBot.Host.Channels.DirectLine;
using Microsoft.Net.Http.Headers;

namespace KratomBot.Host.Operations.Web;

/// <summary>Lets browsers on the sites of <c>DirectLine:TrustedOrigins</c> read answers of the web chat channel (CORS).</summary>
public static class TrustedSites
{
    private const string AllowedHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string AllowedMethods = "GET, POST";
    private const string Remembered = "600";

    /// <summary>Answers preflights and marks answers.</summary>
    public static void UseTrustedSites(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<DirectLineOptions>();
        if (options.TrustedOrigins.Count == 0)
            return;
        app.Use((context, next) =>
        {
            var origin = context.Request.Headers.Origin.ToString();
            if (!context.Request.Path.StartsWithSegments("/v3/directline") || !options.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
                return next(context);
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin;
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            if (!HttpMethods.IsOptions(context.Request.Method))
                return next(context);
            headers.AccessControlAllowHeaders = AllowedHeaders;
            headers.AccessControlAllowMethods = AllowedMethods;
            headers.AccessControlMaxAge = Remembered;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }
}
