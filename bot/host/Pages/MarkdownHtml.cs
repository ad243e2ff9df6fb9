using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KratomBot.Host.Pages;

/// <summary>Our own reviewed Markdown as HTML: no raw HTML passes, and links lead only to the web, to a telephone or within the site.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Renders one text.</summary>
    /// <exception cref="InvalidOperationException">A link has a scheme that a page must not offer.</exception>
    public static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!Allowed(link.Url))
                throw new InvalidOperationException($"The link '{link.Url}' of the content has a scheme that a page must not offer.");
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static bool Allowed(string? address) => address is not null
        && (address.StartsWith('/') || address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal) || address.StartsWith("sms:", StringComparison.Ordinal));
}
