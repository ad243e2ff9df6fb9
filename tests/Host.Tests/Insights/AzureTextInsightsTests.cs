using System.Globalization;
using KratomBot.Host.Insights;
using KratomBot.Knowledge.Insights;
using KratomBot.Testing.LanguageService;

namespace KratomBot.Host.Tests.Insights;

public sealed class AzureTextInsightsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Analyze_ServiceAnswers_AddsToWhatIsFoundHere()
    {
        await using var host = await InsightsHost.StartAsync();

        var found = await host.Insights.AnalyzeAsync("hola, it is hopeless with xanax", Cancel);

        Assert.Equal("es", found.Language);
        Assert.Equal("alprazolam", Assert.Single(found.Medicines).Name);
        Assert.InRange(found.Distress, 0.84, 0.86);
        Assert.Equal(["answered"], host.Outcomes);
    }

    [Fact]
    public async Task Analyze_CalmService_LowersNothing()
    {
        await using var host = await InsightsHost.StartAsync();

        Assert.Equal(0.7, (await host.Insights.AnalyzeAsync("great, I give up", Cancel)).Distress, 0.01);
    }

    [Fact]
    public async Task Analyze_Request_HoldsNoPersonalDataAndAsksNotToBeKept()
    {
        await using var host = await InsightsHost.StartAsync();

        await host.Insights.AnalyzeAsync("my name is Jordan, write to jordan@example.org or 212-736-5000 please", Cancel);

        Assert.Equal(["LanguageDetection", "PiiEntityRecognition", "SentimentAnalysis"], host.Server.Seen.Select(request => request.Kind).Order());
        Assert.All(host.Server.Seen, request => Assert.Equal("my name is ******, write to ****************** or ************ please", (string?)Assert.Single(request.Documents)!["text"]));
        Assert.All(host.Server.Seen, request => Assert.True((bool?)request.Parameters!["loggingOptOut"]));
    }

    [Fact]
    public async Task Analyze_PersonalDataThatOnlyTheServiceKnows_KeepsItsPlace()
    {
        await using var host = await InsightsHost.StartAsync();
        // The server of the tests takes this for an address, the patterns here do not.
        const string text = "👩‍👩‍👧 call jane@localhost now";

        var found = Assert.Single((await host.Insights.AnalyzeAsync(text, Cancel)).PersonalData);

        Assert.Equal((PersonalDataKind.Email, "jane@localhost"), (found.Kind, found.Span.In(text)));
    }

    [Fact]
    public async Task Analyze_LongText_IsCutIntoDocumentsThatTheServiceTakes()
    {
        await using var host = await InsightsHost.StartAsync();
        var text = string.Concat(Enumerable.Repeat("all quiet 👩‍👩‍👧 here ", 2500)) + "jane@localhost";

        var found = await host.Insights.AnalyzeAsync(text, Cancel);

        Assert.Equal("jane@localhost", Assert.Single(found.PersonalData).Span.In(text));
        var documents = host.Server.Seen.Where(request => request.Kind == "PiiEntityRecognition").SelectMany(request => request.Documents).Select(document => (string)document!["text"]!).ToList();
        Assert.Equal(text, string.Concat(documents));
        Assert.True(documents.Count > 5, "more than one call holds");
        Assert.All(documents, document => Assert.InRange(new StringInfo(document).LengthInTextElements, 1, 5120));
        Assert.Equal(["answered"], host.Outcomes);
    }

    [Fact]
    public async Task Analyze_SilentService_GoesOnAfter300Milliseconds()
    {
        await using var host = await InsightsHost.StartAsync();
        host.Server.IsSilent = true;

        var reading = host.Insights.AnalyzeAsync("I am desperate", Cancel).AsTask();
        await Task.WhenAny(reading, host.Server.FirstRequest);
        host.Time.Advance(AzureTextInsights.Budget - TimeSpan.FromMilliseconds(1));
        Assert.False(reading.IsCompleted);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(0.5, (await reading).Distress, 0.01);
        Assert.Equal(["late"], host.Outcomes);
    }

    [Fact]
    public async Task Analyze_IdentityThatNeverAnswers_GoesOnAfter300Milliseconds()
    {
        await using var host = await InsightsHost.StartAsync(key: null);

        var reading = host.Insights.AnalyzeAsync("I am desperate", Cancel).AsTask();
        host.Time.Advance(AzureTextInsights.Budget);

        Assert.Equal(0.5, (await reading).Distress, 0.01);
        Assert.Empty(host.Server.Seen);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Analyze_FailingService_NobodyNotices(int status)
    {
        await using var host = await InsightsHost.StartAsync();
        host.Server.Always = ServiceAnswer.Error(status, "Code", "secret-of-the-service", null, ("Retry-After", "60"));

        var found = await host.Insights.AnalyzeAsync("secret-of-jane: I am desperate", Cancel);

        Assert.Equal(0.5, found.Distress, 0.01);
        Assert.Equal([$"status {status}"], host.Outcomes);
        Assert.DoesNotContain("secret", host.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain(LanguageServer.Key, host.Logs.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mistyped-key", "status 401")]
    [InlineData(LanguageServer.ForeignKey, "status 403")]
    public async Task Analyze_ServiceThatFailsOften_IsLeftAloneForHalfAMinute(string key, string outcome)
    {
        await using var host = await InsightsHost.StartAsync(key);
        for (var i = 0; i < 2; i++) await host.Insights.AnalyzeAsync("hello there", Cancel);
        var asked = host.Server.Seen.Count;

        await host.Insights.AnalyzeAsync("hello there", Cancel);
        Assert.Equal(asked, host.Server.Seen.Count);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        await host.Insights.AnalyzeAsync("hello there", Cancel);

        Assert.True(host.Server.Seen.Count > asked);
        Assert.Equal([outcome, outcome, "broken"], host.Outcomes.Take(3));
    }

    [Fact]
    public async Task Analyze_CallerGivesUp_IsHeard()
    {
        await using var host = await InsightsHost.StartAsync();
        host.Server.IsSilent = true;
        using var giveUp = new CancellationTokenSource();

        var reading = host.Insights.AnalyzeAsync("hello there", giveUp.Token).AsTask();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(host.Outcomes);
    }

    [Fact]
    public async Task Insights_WithoutAnEndpoint_SendNothing()
    {
        await using var host = await InsightsHost.StartOffAsync();

        Assert.False(host.Insights.SendsText);
        Assert.IsType<LocalTextInsights>(host.Insights);
    }
}
