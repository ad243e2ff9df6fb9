using KratomBot.Host.Operations.Web;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Page;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Host.Pages;

/// <summary>What a person sees in a browser. Each page is made when it is first asked for.</summary>
public static class PageEndpoints
{
    private const string WithoutPage =
        "<!doctype html><html lang=\"en\"><title>KratomBot</title><p>This server was built without its page (-p:WebChat=false). Build it again with Node installed, or talk to the bot in a terminal.</p></html>";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages and their files.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var content = routes.ServiceProvider.GetRequiredService<ContentBundle>();
        var assets = new Lazy<WebChatAssets?>(WebChatAssets.BesideProgram);
        var index = new Lazy<IndexPage?>(() => assets.Value is null ? null : new IndexPage(assets.Value, content.Read<PageTexts>(PageTexts.FileName)));
        var pages = new Lazy<PublicPages>(() => content.Read<PublicPages>(PublicPages.FileName));

        routes.MapMethods("/", Reading, (HttpContext context) => index.Value is { } page
            ? ChatAsync(context, page)
            : HtmlAnswer.SendAsync(context, WithoutPage));
        routes.MapMethods("/assets/{file}", Reading, (HttpContext context) =>
            (assets.Value?.Send((string)context.Request.RouteValues["file"]!, context.Request) ?? Results.NotFound()).ExecuteAsync(context));

        MapReading(routes, "/privacy", () => new ReadingPage(pages.Value.Privacy));
        MapReading(routes, "/terms", () => new ReadingPage(pages.Value.Terms));
        MapReading(routes, "/safety", () => new ReadingPage(pages.Value.Safety, HelpLineTable.ToHtml(HelpLines.Load(content))));
    }

    private static Task ChatAsync(HttpContext context, IndexPage page)
    {
        // Browsers that know the header tell with each picture which colours their user prefers.
        context.Response.Headers["Accept-CH"] = "Sec-CH-Prefers-Color-Scheme";
        return HtmlAnswer.SendAsync(context, page.Render(SecurityHeaders.AllowChat(context)));
    }

    private static void MapReading(IEndpointRouteBuilder routes, string path, Func<ReadingPage> make)
    {
        var page = new Lazy<ReadingPage>(make);
        routes.MapMethods(path, Reading, (HttpContext context) => page.Value.SendAsync(context));
    }
}
