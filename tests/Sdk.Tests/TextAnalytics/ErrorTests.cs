using System.Globalization;
using Azure;
using Azure.AI.TextAnalytics;
using KratomBot.Testing.LanguageService;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class ErrorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneDocument_TooLong_FailsWithTheInnerError(bool async)
    {
        await using var service = await Service.StartAsync();
        var text = new string('a', 5121);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.AskAsync(async,
            () => service.Client.AnalyzeSentimentAsync(text, cancellationToken: Cancel), () => service.Client.AnalyzeSentiment(text, cancellationToken: Cancel)));

        Assert.Equal((200, "InvalidDocument"), (failure.Status, failure.ErrorCode));
        Assert.Contains("5120 text elements", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaa", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneDocument_FiveThousandOneHundredTwentyTextElements_IsTaken()
    {
        await using var service = await Service.StartAsync();
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 5120));
        Assert.Equal(5120, new StringInfo(family).LengthInTextElements);

        Assert.Equal(TextSentiment.Neutral, (await service.Client.AnalyzeSentimentAsync(family, cancellationToken: Cancel)).Value.Sentiment);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Batch_TooManyDocuments_FailsWithTheInnerError(bool async)
    {
        await using var service = await Service.StartAsync();
        var texts = Enumerable.Repeat("text", 6).ToList();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.AskAsync(async,
            () => service.Client.RecognizePiiEntitiesBatchAsync(texts, cancellationToken: Cancel), () => service.Client.RecognizePiiEntitiesBatch(texts, cancellationToken: Cancel)));

        Assert.Equal((400, "InvalidDocumentBatch"), (failure.Status, failure.ErrorCode));
        Assert.Single(service.Server.Seen);
    }

    [Theory]
    [InlineData("mistyped-key", 401, "401")]
    [InlineData(LanguageServer.ForeignKey, 403, "Forbidden")]
    public async Task Key_NotTaken_FailsAtOnce(string key, int status, string code)
    {
        await using var service = await Service.StartAsync(key: key);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Client.DetectLanguageAsync("text", cancellationToken: Cancel));

        Assert.Equal((status, code), (failure.Status, failure.ErrorCode));
        Assert.DoesNotContain(key, failure.ToString(), StringComparison.Ordinal);
        Assert.Single(service.Server.Seen);
    }

    [Theory]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task Busy_ForAMoment_IsAskedAgain(int status, string code)
    {
        await using var service = await Service.StartAsync();
        var busy = ServiceAnswer.Error(status, code, "Later.", null, ("Retry-After", "0"));
        service.Server.Next(busy, busy);

        var language = await service.Client.DetectLanguageAsync("hola", cancellationToken: Cancel);

        Assert.Equal("es", language.Value.Iso6391Name);
        Assert.Equal(3, service.Server.Seen.Count);
        Assert.All(service.Server.Seen, request => Assert.Equal(LanguageServer.Key, request.Headers["Ocp-Apim-Subscription-Key"]));
    }

    [Fact]
    public async Task Busy_ForAnHour_IsNotAskedAgainBefore()
    {
        await using var service = await Service.StartAsync();
        service.Server.Next(ServiceAnswer.Error(429, "TooManyRequests", "Later.", null, ("Retry-After", "3600")));
        using var giveUp = new CancellationTokenSource();

        var call = service.Client.DetectLanguageAsync("hola", cancellationToken: giveUp.Token);
        await service.Server.FirstAnswer;
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(service.Server.Seen);
    }

    [Fact]
    public async Task Busy_ForTooLong_FailsWithItsCode()
    {
        await using var service = await Service.StartAsync(options => options.Retry.MaxRetries = 2);
        var busy = ServiceAnswer.Error(429, "TooManyRequests", "Rate limit is exceeded.");
        service.Server.Next(busy, busy, busy);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Client.DetectLanguageAsync("hola", cancellationToken: Cancel));

        Assert.Equal((429, "TooManyRequests"), (failure.Status, failure.ErrorCode));
        Assert.Equal(3, service.Server.Seen.Count);
    }

    [Fact]
    public async Task Error_WithoutTheDocumentedBody_StillTellsTheStatus()
    {
        await using var service = await Service.StartAsync();
        service.Server.Next(new ServiceAnswer(418, "tea"));

        Assert.Equal(418, (await Assert.ThrowsAsync<RequestFailedException>(() => service.Client.DetectLanguageAsync("hola", cancellationToken: Cancel))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silence_LongerThanTheNetworkTimeout_IsGivenUp(bool async)
    {
        await using var service = await Service.StartAsync(options =>
        {
            options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(50);
            options.Retry.MaxRetries = 0;
        });
        service.Server.IsSilent = true;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Service.AskAsync(async,
            () => service.Client.DetectLanguageAsync("hola", cancellationToken: Cancel), () => service.Client.DetectLanguage("hola", cancellationToken: Cancel)));
    }

    [Fact]
    public async Task Caller_GivesUp_TheCallEnds()
    {
        await using var service = await Service.StartAsync();
        service.Server.IsSilent = true;
        using var giveUp = new CancellationTokenSource();

        var call = service.Client.DetectLanguageAsync("hola", cancellationToken: giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
