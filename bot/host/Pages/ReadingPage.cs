using KratomBot.Knowledge.Page;

namespace KratomBot.Host.Pages;

/// <summary>A page of the content that is only read.</summary>
/// <param name="page">What it says.</param>
/// <param name="more">HTML after it, already encoded.</param>
public sealed class ReadingPage(PublicPage page, string more = "")
{
    /// <summary>Sends the page.</summary>
    public Task SendAsync(HttpContext context) => PageFrame.SendAsync(
        context, page.Title, $"{page.Html}\n{more}", $"""Version {page.Version} of {page.Updated} · <a href="/">Back to the conversation</a>""");
}
