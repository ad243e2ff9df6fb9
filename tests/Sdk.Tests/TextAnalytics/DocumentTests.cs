using Azure.AI.TextAnalytics;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class DocumentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RecognizePiiEntities_Emoji_PlacesAreThoseOfTheString(bool async)
    {
        await using var service = await Service.StartAsync();
        const string text = "👩‍👩‍👧 é mail jane@example.org now";

        var found = (await Service.AskAsync(async, () => service.Client.RecognizePiiEntitiesAsync(text, cancellationToken: Cancel), () => service.Client.RecognizePiiEntities(text, cancellationToken: Cancel))).Value;

        var entity = Assert.Single(found);
        Assert.Equal(PiiEntityCategory.Email, entity.Category);
        Assert.Equal("jane@example.org", text.Substring(entity.Offset, entity.Length));
        Assert.Equal("👩‍👩‍👧 é mail **************** now", found.RedactedText);
    }

    [Fact]
    public async Task RecognizePiiEntities_Filters_AreSent()
    {
        await using var service = await Service.StartAsync();
        var options = new RecognizePiiEntitiesOptions { DomainFilter = PiiEntityDomain.ProtectedHealthInformation, CategoriesFilter = { PiiEntityCategory.Email, PiiEntityCategory.UsukPassportNumber } };

        await service.Client.RecognizePiiEntitiesBatchAsync(["a text"], "es", options, Cancel);

        Assert.Equal("""{"domain":"phi","piiCategories":["Email","USUKPassportNumber"],"stringIndexType":"Utf16CodeUnit"}""", Assert.Single(service.Server.Seen).Parameters!.ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ExtractKeyPhrases_Document_HasItsPhrases(bool async)
    {
        await using var service = await Service.StartAsync();

        var phrases = (await Service.AskAsync(async,
            () => service.Client.ExtractKeyPhrasesAsync("a long tolerance", cancellationToken: Cancel), () => service.Client.ExtractKeyPhrases("a long tolerance", cancellationToken: Cancel))).Value;

        Assert.Equal(["tolerance"], phrases);
        Assert.Empty(phrases.Warnings);
        Assert.Equal("{}", Assert.Single(service.Server.Seen).Parameters!.ToJsonString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DetectLanguage_Document_HasItsLanguage(bool async)
    {
        await using var service = await Service.StartAsync();

        var language = (await Service.AskAsync(async, () => service.Client.DetectLanguageAsync("hola", cancellationToken: Cancel), () => service.Client.DetectLanguage("hola", cancellationToken: Cancel))).Value;

        Assert.Equal(("es", "Spanish", 0.9), (language.Iso6391Name, language.Name, language.ConfidenceScore));
    }

    [Fact]
    public async Task DetectLanguageBatch_CountryHints_AreSentAndTheDefaultFillsIn()
    {
        await using var service = await Service.StartAsync(options => options.DefaultCountryHint = "mx");

        await service.Client.DetectLanguageBatchAsync([new DetectLanguageInput("a", "hola") { CountryHint = DetectLanguageInput.None }, new DetectLanguageInput("b", "hola")], cancellationToken: Cancel);

        Assert.Equal(["", "mx"], Assert.Single(service.Server.Seen).Documents.Select(document => (string?)document!["countryHint"]));
    }

    [Fact]
    public async Task Language_NotGiven_IsTheDefaultOfTheClient()
    {
        await using var service = await Service.StartAsync(options => options.DefaultLanguage = "fr");

        await service.Client.ExtractKeyPhrasesBatchAsync([new TextDocumentInput("a", "un texte"), new TextDocumentInput("b", "ein Text") { Language = "de" }], cancellationToken: Cancel);

        Assert.Equal(["fr", "de"], Assert.Single(service.Server.Seen).Documents.Select(document => (string?)document!["language"]));
    }

    [Theory]
    [InlineData("https://account.example")]
    [InlineData("https://account.example/")]
    public void Client_NoDocument_IsAMistakeOfTheCaller(string endpoint)
    {
        var client = new TextAnalyticsClient(new Uri(endpoint), new Azure.AzureKeyCredential("k"));

        Assert.ThrowsAny<ArgumentException>(() => client.AnalyzeSentiment("", cancellationToken: Cancel));
        Assert.ThrowsAny<ArgumentException>(() => client.DetectLanguageBatch(Array.Empty<string>(), cancellationToken: Cancel));
        Assert.Throws<ArgumentNullException>(() => client.RecognizePiiEntitiesBatch((IEnumerable<string>)null!, cancellationToken: Cancel));
        Assert.Throws<ArgumentNullException>(() => new TextAnalyticsClient(null!, new Azure.AzureKeyCredential("k")));
        Assert.Throws<ArgumentNullException>(() => new TextAnalyticsClient(new Uri(endpoint), (Azure.AzureKeyCredential)null!));
    }
}
