using Azure.AI.TextAnalytics;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class SentimentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnalyzeSentiment_Document_HasItsMood(bool async)
    {
        await using var service = await Service.StartAsync();

        var sentiment = (await Service.AskAsync(async,
            () => service.Client.AnalyzeSentimentAsync("It is hopeless.", cancellationToken: Cancel), () => service.Client.AnalyzeSentiment("It is hopeless.", cancellationToken: Cancel))).Value;

        Assert.Equal(TextSentiment.Negative, sentiment.Sentiment);
        Assert.Equal(0.9, sentiment.ConfidenceScores.Negative);
        Assert.Equal(("It is hopeless.", 0, 15), sentiment.Sentences.Select(sentence => (sentence.Text, sentence.Offset, sentence.Length)).Single());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnalyzeSentiment_OpinionMining_TellsWhatIsThoughtOfWhat(bool async)
    {
        await using var service = await Service.StartAsync();
        var options = new AnalyzeSentimentOptions { IncludeOpinionMining = true };

        var sentiment = (await Service.AskAsync(async,
            () => service.Client.AnalyzeSentimentAsync("The room was small.", "en", options, Cancel), () => service.Client.AnalyzeSentiment("The room was small.", "en", options, Cancel))).Value;

        var opinion = Assert.Single(Assert.Single(sentiment.Sentences).Opinions);
        Assert.Equal(("room", 4, 4), (opinion.Target.Text, opinion.Target.Offset, opinion.Target.Length));
        var assessment = Assert.Single(opinion.Assessments);
        Assert.Equal(("small", TextSentiment.Negative, false), (assessment.Text, assessment.Sentiment, assessment.IsNegated));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnalyzeSentimentBatch_Texts_ComeBackInTheirOrder(bool async)
    {
        await using var service = await Service.StartAsync();
        string[] texts = ["great", "nothing", "hopeless"];

        var results = (await Service.AskAsync(async,
            () => service.Client.AnalyzeSentimentBatchAsync(texts, "en", cancellationToken: Cancel), () => service.Client.AnalyzeSentimentBatch(texts, "en", cancellationToken: Cancel))).Value;

        Assert.Equal([TextSentiment.Positive, TextSentiment.Neutral, TextSentiment.Negative], results.Select(result => result.DocumentSentiment.Sentiment));
        Assert.Equal(["0", "1", "2"], results.Select(result => result.Id));
        Assert.Equal("2022-10-01", results.ModelVersion);
        Assert.Null(results.Statistics);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnalyzeSentimentBatch_OneBadDocument_HasItsErrorAndTheOthersTheirResult(bool async)
    {
        await using var service = await Service.StartAsync();
        TextDocumentInput[] documents = [new("a", "great"), new("b", " "), new("c", "hopeless") { Language = "xx" }];
        var options = new AnalyzeSentimentOptions { IncludeStatistics = true };

        var results = (await Service.AskAsync(async,
            () => service.Client.AnalyzeSentimentBatchAsync(documents, options, Cancel), () => service.Client.AnalyzeSentimentBatch(documents, options, Cancel))).Value;

        Assert.Equal(["a", "b", "c"], results.Select(result => result.Id));
        Assert.Equal([false, true, true], results.Select(result => result.HasError));
        Assert.Equal(TextAnalyticsErrorCode.InvalidDocument, results[1].Error.ErrorCode);
        Assert.Equal(TextAnalyticsErrorCode.UnsupportedLanguageCode, results[2].Error.ErrorCode);
        Assert.Contains("InvalidDocument", Assert.Throws<InvalidOperationException>(() => results[1].DocumentSentiment).Message, StringComparison.Ordinal);
        Assert.Equal((3, 1, 2, 1L), (results.Statistics.DocumentCount, results.Statistics.ValidDocumentCount, results.Statistics.InvalidDocumentCount, results.Statistics.TransactionCount));
        Assert.Equal(5, results[0].Statistics.CharacterCount);
    }

    [Fact]
    public async Task AnalyzeSentiment_Request_IsAsDocumented()
    {
        await using var service = await Service.StartAsync();

        await service.Client.AnalyzeSentimentAsync("so-so", "de", new AnalyzeSentimentOptions { DisableServiceLogs = true, IncludeOpinionMining = true, IncludeStatistics = true, ModelVersion = "latest" }, Cancel);

        var request = Assert.Single(service.Server.Seen);
        Assert.Equal(("POST", "/language/:analyze-text", "?api-version=2023-04-01&showStats=true"), (request.Method, request.Path, request.Query));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(
            """{"kind":"SentimentAnalysis","analysisInput":{"documents":[{"id":"0","text":"so-so","language":"de"}]},"parameters":{"loggingOptOut":true,"modelVersion":"latest","opinionMining":true,"stringIndexType":"Utf16CodeUnit"}}""",
            request.Body!.ToJsonString());
    }
}
