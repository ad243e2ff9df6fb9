using KratomBot.Knowledge.Insights;

namespace KratomBot.Knowledge.Tests.Insights;

public sealed class LocalTextInsightsTests
{
    private readonly LocalTextInsights _insights = new();

    [Theory]
    [InlineData("how long does tolerance last", "en")]
    [InlineData("I take 5g every day and it stopped working", "en")]
    [InlineData("help please", "en")]
    [InlineData("tomo cinco gramos cada día desde hace dos años", "es")]
    [InlineData("¿cuánto tiempo dura la tolerancia?", "es")]
    [InlineData("hola necesito ayuda", "es")]
    [InlineData("ich nehme seit zwei Jahren Kratom und es wirkt nicht mehr", "de")]
    [InlineData("wie lange dauert eine pause", "de")]
    [InlineData("je prends du kratom tous les jours", "fr")]
    [InlineData("combien de temps dure la tolérance", "fr")]
    [InlineData("tomo kratom todos os dias há dois anos", "pt")]
    [InlineData("preciso de ajuda por favor", "pt")]
    [InlineData("não sei como parar", "pt")]
    [InlineData("2g", null)]
    [InlineData("kratom", null)]
    [InlineData("", null)]
    public async Task Analyze_Language_IsToldOrLeftOpen(string text, string? expected) => Assert.Equal(expected, (await Analyze(text)).Language);

    [Theory]
    [InlineData("I can't take it anymore, please help", 0.8, 1)]
    [InlineData("I feel so depressed and alone", 0.4, 0.9)]
    [InlineData("no puedo más, tengo miedo", 0.8, 1)]
    [InlineData("ich kann nicht mehr", 0.6, 1)]
    [InlineData("I'm not depressed", 0, 0)]
    [InlineData("what is tolerance?", 0, 0)]
    [InlineData("feeling great, thanks", 0, 0)]
    public async Task Analyze_Distress_IsMeasured(string text, double least, double most) =>
        Assert.InRange((await Analyze(text)).Distress, least, most);

    [Theory]
    [InlineData("I take Xanax and gabapentin", "alprazolam/benzodiazepine, gabapentin/gabapentinoid")]
    [InlineData("my doctor gave me sertaline", "sertraline/ssri")]
    [InlineData("mit Alkohol?", "alcohol/alcohol")]
    [InlineData("puedo mezclarlo con cerveza", "alcohol/alcohol")]
    [InlineData("tylenol 3 from last year", "codeine/opioid")]
    [InlineData("is it ok with my vitamins", "")]
    public async Task Analyze_Medicines_AreNamedWithTheirGroup(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", (await Analyze(text)).Medicines.Select(m => $"{m.Name}/{m.Group}")));

    [Fact]
    public async Task Analyze_Medicine_SpanIsThatOfTheText()
    {
        const string text = "with Xanax?";

        var medicine = Assert.Single((await Analyze(text)).Medicines);

        Assert.Equal("Xanax", medicine.Span.In(text));
    }

    [Fact]
    public async Task Analyze_KeyPhrases_AreTheTellingWords()
    {
        var phrases = (await Analyze("Does rotating kratom strains help with liver problems and tolerance?")).KeyPhrases;

        Assert.Contains("rotating kratom strains", phrases);
        Assert.Contains("liver problems", phrases);
        Assert.DoesNotContain("with", phrases);
    }

    [Fact]
    public async Task Analyze_PersonalData_IsPartOfTheInsights() =>
        Assert.Equal(PersonalDataKind.Email, Assert.Single((await Analyze("jane@example.org")).PersonalData).Kind);

    [Fact]
    public async Task Analyze_LongText_Returns() =>
        Assert.Equal("en", (await Analyze(string.Concat(Enumerable.Repeat("the day and the night ", 5000)))).Language);

    private async Task<TextInsights> Analyze(string text) => await _insights.AnalyzeAsync(text, TestContext.Current.CancellationToken);
}
