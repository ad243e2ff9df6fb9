using System.Net;
using System.Text;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Host.Pages;

/// <summary>The numbers that people are shown, each with its source, for the published safety protocol.</summary>
public static class HelpLineTable
{
    /// <summary>The table as HTML.</summary>
    public static string ToHtml(HelpLines lines)
    {
        var html = new StringBuilder();
        foreach (var country in lines.Countries)
        {
            var shown = country.Lines.Where(line => line.Shown).ToList();
            if (shown.Count == 0)
                continue;
            html.Append("<h3>").Append(Encode(country.Name)).Append("</h3><table><thead><tr><th>Line</th><th>Number</th><th>Source</th></tr></thead><tbody>");
            foreach (var line in shown)
            {
                html.Append("<tr><td>").Append(Encode(line.Name))
                    .Append("</td><td>").Append(Encode(line.Call ?? line.Text ?? line.Chat ?? line.Url ?? ""))
                    .Append("</td><td>").Append(Encode(line.Seen is null ? line.Source : $"{line.Source}, {line.Seen}"))
                    .Append("</td></tr>");
            }

            html.Append("</tbody></table>");
        }

        return html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
