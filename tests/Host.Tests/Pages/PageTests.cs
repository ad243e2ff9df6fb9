using System.Net;
using System.Text.RegularExpressions;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Pages;

public sealed class PageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_ChatPage_EveryScriptAndStyleCarriesTheNonceOfItsAnswer(bool development)
    {
        using var server = BotServer.Start(server => { if (development) server.InDevelopment(); });
        using var http = server.Client();

        var (page, policy) = await ReadAsync(http, "/");
        var (_, next) = await ReadAsync(http, "/");

        var nonce = Regex.Match(policy, "script-src 'nonce-([^']+)'").Groups[1].Value;
        Assert.NotEmpty(nonce);
        Assert.DoesNotContain(nonce, next, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"ws://{http.BaseAddress!.Authority}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        foreach (Match element in Regex.Matches(page, "<(script src|link rel=\"stylesheet\")[^>]*>"))
            Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(element.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryAssetOfThePage_IsCompressedAndKeptForEver()
    {
        using var server = BotServer.Start();
        using var http = server.Client();
        var (page, _) = await ReadAsync(http, "/");

        foreach (Match address in Regex.Matches(page, "\"(/assets/[^\"]+)\""))
        {
            foreach (var encoding in (string[])["br", "gzip", "identity"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address.Groups[1].Value);
                request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
                using var response = await http.SendAsync(request, Cancellation);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal(encoding == "identity" ? "" : encoding, string.Join(',', response.Content.Headers.ContentEncoding));
                Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Cancellation));
                Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                Assert.True(response.Headers.CacheControl.MaxAge > TimeSpan.FromDays(300));
            }
        }
    }

    [Theory]
    [InlineData("/privacy", "Forget me")]
    [InlineData("/terms", "not medical advice")]
    [InlineData("/safety", "988")]
    public async Task Get_ReadingPage_RunsNoScriptAndSaysItsPart(string path, string said)
    {
        using var server = BotServer.Start();
        using var http = server.Client();

        var (page, policy) = await ReadAsync(http, path);

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("color-scheme: light dark", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    [InlineData("/v3/directline/conversations")]
    public async Task Get_Anything_CarriesTheSecurityHeaders(string path)
    {
        using var server = BotServer.Start();
        using var http = server.Client();

        using var response = await http.GetAsync(path, Cancellation);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    private static async Task<(string Page, string Policy)> ReadAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsStringAsync(Cancellation), Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }
}
