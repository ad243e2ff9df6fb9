using System.Net;
using System.Text;
using System.Text.Json;
using KratomBot.Knowledge.Page;

namespace KratomBot.Host.Pages;

/// <summary>The chat page: the built template, filled once with the content's texts and for each request with its nonce.</summary>
public sealed class IndexPage
{
    private const string Nonce = "{{nonce}}";

    private readonly string _page;

    /// <summary>Fills the template.</summary>
    /// <param name="assets">The page's files.</param>
    /// <param name="texts">What the page says.</param>
    public IndexPage(WebChatAssets assets, PageTexts texts)
    {
        var page = new StringBuilder(assets.Template);
        foreach (var (name, asset) in assets.ByName)
            page.Replace($"{{{{{name}}}}}", $"/assets/{asset.File}").Replace($"{{{{{name}:integrity}}}}", asset.Integrity);
        foreach (var (name, text) in Plain(texts))
            page.Replace($"{{{{{name}}}}}", WebUtility.HtmlEncode(text));
        _page = page
            .Replace("{{emergencyLines}}", string.Concat(texts.EmergencyLines.Select(MarkdownHtml.Render)))
            .Replace("{{texts}}", ForScript(texts))
            .ToString();
    }

    /// <summary>The page for one response.</summary>
    /// <param name="nonce">The nonce of this response's content security policy.</param>
    public string Render(string nonce) => _page.Replace(Nonce, WebUtility.HtmlEncode(nonce), StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text)> Plain(PageTexts texts) =>
    [
        ("title", texts.Title),
        ("description", texts.Description),
        ("disclaimer", texts.Disclaimer),
        ("helpButton", texts.HelpButton),
        ("chatLabel", texts.ChatLabel),
        ("loading", texts.Loading),
        ("noScript", texts.NoScript),
        ("footerLabel", texts.FooterLabel),
        ("safetyLink", texts.SafetyLink),
        ("privacyLink", texts.PrivacyLink),
        ("termsLink", texts.TermsLink),
        ("forgetButton", texts.ForgetButton),
        ("emergencyTitle", texts.EmergencyTitle),
        ("close", texts.Close),
    ];

    // The serializer's default encoder writes < and & as escapes, so that no text can end the script element.
    private static string ForScript(PageTexts texts) => JsonSerializer.Serialize(
        new { texts.HelpMessage, texts.ForgetMessage, texts.Reconnecting, texts.Unreachable, texts.Forgotten },
        JsonSerializerOptions.Web);
}
