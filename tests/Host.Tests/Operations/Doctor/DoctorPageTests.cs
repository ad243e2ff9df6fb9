using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Operations.Doctor;

public sealed class DoctorPageTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_WithoutTheSetting_IsNotThereEvenForThisMachine()
    {
        using var server = BotServer.Start();
        using var http = server.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/doctor", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer 0123456789abcdef0123456789abcdeX")]
    [InlineData("Basic 0123456789abcdef0123456789abcdef")]
    [InlineData("Basic %%%")]
    [InlineData("Basic b3BlcmF0b3I6")]
    [InlineData("Digest 0123456789abcdef0123456789abcdef")]
    public async Task Page_WithoutTheToken_AsksForIt(string? header)
    {
        using var server = BotServer.Start(server => server.With("Operator:Token", Token));
        using var http = server.Client();
        if (header is not null)
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        var response = await http.GetAsync("/doctor", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.DoesNotContain("Store:Path", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_WithTheToken_ShowsFindingsAndSettingsWithoutSecrets(bool asPassword)
    {
        using var server = BotServer.Start(server => server.With("Operator:Token", Token).With("DirectLine:Secret", "fedcba9876543210fedcba9876543210")
            .With(services => services.AddCheck("custom", neededToServe: false, (_, _) => new(Finding.Warning("<b>loose</b>", "tighten it")))));
        using var http = server.Client();
        http.DefaultRequestHeaders.Authorization = asPassword
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{Token}")))
            : new AuthenticationHeaderValue("Bearer", Token);

        var response = await http.GetAsync("/doctor", Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        foreach (var part in (string[])["store", "outbox", "clock", "help lines", "Store:RetentionHours", "&lt;b&gt;loose", "tighten it", "(set, not shown)"])
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, page, StringComparison.Ordinal);
        Assert.DoesNotContain("fedcba98", page, StringComparison.Ordinal);
    }
}
