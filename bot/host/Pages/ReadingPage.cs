using System.Net;
using KratomBot.Host.Operations.Web;
using KratomBot.Knowledge.Page;

namespace KratomBot.Host.Pages;

/// <summary>A page that is only read: no script, one style, light and dark, from the narrowest phone up.</summary>
/// <param name="page">What it says.</param>
/// <param name="more">HTML after it, already encoded.</param>
public sealed class ReadingPage(PublicPage page, string more = "")
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

    private readonly string _title = WebUtility.HtmlEncode(page.Title);

    /// <summary>Sends the page.</summary>
    public Task SendAsync(HttpContext context)
    {
        var nonce = SecurityHeaders.AllowStyle(context);
        return HtmlAnswer.SendAsync(context,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{_title} · KratomBot</title>
            <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
            <main>
            <h1>{_title}</h1>
            {Scrollable(page.Html)}
            {Scrollable(more)}
            </main>
            <footer><p>Version {page.Version} of {page.Updated} · <a href="/">Back to the conversation</a></p></footer>
            </body>
            </html>
            """);
    }

    // A wide table scrolls by itself instead of widening a phone's page; tabindex lets a keyboard do it.
    private static string Scrollable(string html) => html
        .Replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);
}
