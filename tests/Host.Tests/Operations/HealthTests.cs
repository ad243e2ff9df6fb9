using System.Net;
using System.Text.Json;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Tests.Running;
using KratomBot.Knowledge.Recognition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace KratomBot.Host.Tests.Operations;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_AllWell_AsksStoreContentAndRecognizer()
    {
        using var server = BotServer.Start();
        using var http = server.Client();
        await server.Services.GetRequiredService<RecognizerTest>().ResultAsync();

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

    [Fact]
    public async Task Ready_WhileTheRecognizerIsTested_AnswersAtOnceThatItIsNotReady()
    {
        using var gate = new ManualResetEventSlim();
        using var server = BotServer.Start(server => server.With(services => services.Replace(ServiceDescriptor.Singleton(provider =>
            new RecognizerTest(provider.GetRequiredService<IHostApplicationLifetime>(), () =>
            {
                gate.Wait(Cancellation);
                return new SelfTestResult(true, "");
            })))));
        using var http = server.Client();

        var during = await http.GetAsync("/health/ready", Cancellation);
        gate.Set();
        await server.Services.GetRequiredService<RecognizerTest>().ResultAsync();
        var after = await http.GetAsync("/health/ready", Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, during.StatusCode);
        Assert.Contains("\"recognizer\":\"bad\"", await during.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Ready_StoreThatFailsLater_IsAskedAgainEachTime()
    {
        var (store, trouble) = FailingStore.Create();
        using var server = BotServer.Start(server => server.With(services => services.Replace(ServiceDescriptor.Singleton(store))));
        using var http = server.Client();
        await server.Services.GetRequiredService<RecognizerTest>().ResultAsync();

        var before = await http.GetAsync("/health/ready", Cancellation);
        trouble.Fail();
        var during = await http.GetAsync("/health/ready", Cancellation);
        trouble.Recover();
        var after = await http.GetAsync("/health/ready", Cancellation);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [before.StatusCode, during.StatusCode, after.StatusCode]);
    }
}
