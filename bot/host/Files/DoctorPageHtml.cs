using System.Net;
using System.Text;
using KratomBot.Dialogs.Files;

namespace KratomBot.Host.Files;

/// <summary>The page for a conversation with a clinician, to print or to show.</summary>
public static class DoctorPageHtml
{
    private const string Style =
        """
        :root { color-scheme: light; font: 11pt/1.45 system-ui, sans-serif }
        body { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
        h1 { font-size: 1.4rem }
        h2 { font-size: 1.05rem; margin-bottom: .2rem }
        ul { margin-top: 0; padding-left: 1.2rem }
        section { break-inside: avoid }
        footer { margin-top: 2rem; font-size: .85rem }
        @page { margin: 18mm }
        """;

    /// <summary>Lays the page out.</summary>
    public static RenderedFile Render(DoctorPage page, string nonce)
    {
        var html = new StringBuilder()
            .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(Encode(page.Title)).Append("</title><style nonce=\"").Append(nonce).Append("\">").Append(Style).Append("</style></head><body><main><h1>")
            .Append(Encode(page.Title)).Append("</h1><p>").Append(Encode(page.Intro)).Append("</p>");
        foreach (var section in page.Sections)
        {
            html.Append("<section><h2>").Append(Encode(section.Heading)).Append("</h2><ul>");
            foreach (var line in section.Lines)
                html.Append("<li>").Append(Encode(line)).Append("</li>");
            html.Append("</ul></section>");
        }

        html.Append("</main><footer><p>").Append(Encode(page.Footer)).Append("</p></footer></body></html>");
        return new RenderedFile("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
