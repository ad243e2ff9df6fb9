using System.Net;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Pages;

/// <summary>The frame of a page that is only read: no script, one style, light and dark, from the narrowest phone up.</summary>
internal static class PageFrame
{
    private const string Style =
        """
        :root { color-scheme: light dark; font: 100%/1.6 system-ui, sans-serif }
        body { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
        h1 { font-size: 1.6rem; line-height: 1.25 }
        h2 { font-size: 1.2rem; margin-top: 2rem }
        a { color: inherit }
        :focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
        .scroll { overflow-x: auto }
        table { border-collapse: collapse; width: 100% }
        th, td { border: 1px solid color-mix(in srgb, currentColor 35%, transparent); padding: .4rem .6rem; text-align: left; vertical-align: top }
        footer { margin-top: 3rem; font-size: .875rem }
        """;

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="title">The title, as text.</param>
    /// <param name="body">The page, as HTML.</param>
    /// <param name="footer">What stands at its end, as HTML.</param>
    public static Task SendAsync(HttpContext context, string title, string body, string footer)
    {
        var nonce = SecurityHeaders.AllowStyle(context);
        var heading = WebUtility.HtmlEncode(title);
        return HtmlAnswer.SendAsync(context,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{heading} · KratomBot</title>
            <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
            <main>
            <h1>{heading}</h1>
            {Scrollable(body)}
            </main>
            <footer><p>{footer}</p></footer>
            </body>
            </html>
            """);
    }

    // A wide table scrolls by itself instead of widening a phone's page; tabindex lets a keyboard do it.
    private static string Scrollable(string html) => html
        .Replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);
}
