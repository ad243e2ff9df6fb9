using KratomBot.Knowledge.Content;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KratomBot.Knowledge.Page;

/// <summary>The pages beside the conversation: privacy, terms, and how safety works.</summary>
/// <param name="Privacy">What is kept, and for how long.</param>
/// <param name="Terms">What the assistant is and is not.</param>
/// <param name="Safety">The published safety protocol.</param>
public sealed record PublicPages(PublicPage Privacy, PublicPage Terms, PublicPage Safety)
{
    /// <summary>The compiled file.</summary>
    public const string FileName = "public-pages.json";

    private static readonly string[] AllowedSchemes = ["https:", "tel:", "/", "#"];

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Reads the pages from the content folder and turns them into HTML.</summary>
    /// <exception cref="ContentException">A page is missing, or links to something else than a web address or a phone number.</exception>
    public static PublicPages Compile(ContentFolder folder) => new(
        CompileOne(folder, "Page/privacy.md"), CompileOne(folder, "Page/terms.md"), CompileOne(folder, "Page/safety.md", SafetyTables.Write(folder)));

    private static PublicPage CompileOne(ContentFolder folder, string file, string generated = "")
    {
        var (head, body, bodyLine) = folder.ReadMarkdown<PageHead>(file);
        if (head is not { Title.Length: > 0, Version: > 0, Updated.Length: > 0, Source.Length: > 0 })
            throw new ContentException(file, 1, "needs title, version, updated and source");
        var document = Markdig.Markdown.Parse(body + generated, Markdown);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!AllowedSchemes.Any(scheme => link.Url?.StartsWith(scheme, StringComparison.Ordinal) == true))
                throw new ContentException(file, bodyLine + link.Line, "links must lead to https: or tel:");
        }

        return new PublicPage(head.Title, head.Version, head.Updated, document.ToHtml(Markdown));
    }

    private sealed record PageHead
    {
        public string Title { get; set; } = "";

        public int Version { get; set; }

        public string Updated { get; set; } = "";

        public string Source { get; set; } = "";
    }
}

/// <summary>A page that is only read.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Version">Counts the reviewed changes.</param>
/// <param name="Updated">The day of the last one, year-month-day.</param>
/// <param name="Html">The body.</param>
public sealed record PublicPage(string Title, int Version, string Updated, string Html);
