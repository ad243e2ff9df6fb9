using System.Net;
using System.Text.Json;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Operations;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_AllWell_AsksStoreContentAndRecognizer()
    {
        using var server = BotServer.Start();
        using var http = server.Client();

        var response = await http.GetAsync("/health/ready", Cancellation);

        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        foreach (var part in (string[])["store", "content", "recognizer"])
            Assert.Equal("good", body.GetProperty(part).GetString());
    }

    [Fact]
    public async Task Ready_CheckThatThrows_IsUnwellWhileTheProcessLives()
    {
        using var server = BotServer.Start(server => server.With(services => services.AddCheck("custom", neededToServe: true, (_, _) => throw new InvalidOperationException("secret"))));
        using var http = server.Client();

        var ready = await http.GetAsync("/health/ready", Cancellation);
        var live = await http.GetAsync("/health/live", Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.DoesNotContain("secret", await ready.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
