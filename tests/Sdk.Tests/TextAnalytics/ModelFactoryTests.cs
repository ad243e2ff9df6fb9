using Azure;
using Azure.AI.TextAnalytics;
using Moq;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class ModelFactoryTests
{
    [Fact]
    public void Client_Mocked_AnswersWhatTheFactoryMade()
    {
        var sentence = TextAnalyticsModelFactory.SentenceSentiment(TextSentiment.Negative, "no", 0, 0.1, 0.9, 0, 2, []);
        var sentiment = TextAnalyticsModelFactory.DocumentSentiment(TextSentiment.Negative, 0, 0.1, 0.9, [sentence], [TextAnalyticsModelFactory.TextAnalyticsWarning("LongWordsInDocument", "long")]);
        var client = new Mock<TextAnalyticsClient>();
        client.Setup(it => it.AnalyzeSentiment("no", null, null, It.IsAny<CancellationToken>())).Returns(Response.FromValue(sentiment, Mock.Of<Response>()));

        var answer = client.Object.AnalyzeSentiment("no", cancellationToken: TestContext.Current.CancellationToken).Value;

        Assert.Equal(0.9, answer.ConfidenceScores.Negative);
        Assert.Equal("no", Assert.Single(answer.Sentences).Text);
        Assert.Equal(TextAnalyticsWarningCode.LongWordsInDocument, Assert.Single(answer.Warnings).WarningCode);
    }

    [Fact]
    public void Factory_FailedDocument_HasItsErrorAndNoResult()
    {
        var result = TextAnalyticsModelFactory.DetectLanguageResult("a", TextAnalyticsModelFactory.TextAnalyticsError("InvalidDocument", "empty", "text"));

        Assert.True(result.HasError);
        Assert.Equal(("a", "text"), (result.Id, result.Error.Target));
        Assert.Throws<InvalidOperationException>(() => result.PrimaryLanguage);
    }

    [Fact]
    public void Values_OfTheService_AreTheSameWhateverTheirCase()
    {
        Assert.Equal(PiiEntityCategory.Email, (PiiEntityCategory)"email");
        Assert.True(HealthcareEntityCategory.MedicationName == "medicationname");
        Assert.NotEqual(TextAnalyticsOperationStatus.Running, TextAnalyticsOperationStatus.Failed);
        Assert.Equal("ESDNI", PiiEntityCategory.Esdni.ToString());
        Assert.Equal("InvalidDocument", (string)(TextAnalyticsErrorCode)"InvalidDocument");
    }
}
