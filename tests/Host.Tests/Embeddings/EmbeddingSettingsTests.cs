using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Host.Embeddings;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Content;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Embeddings;

public sealed class EmbeddingSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://account.openai.azure.com/openai/v1/")]
    [InlineData("https://models.example/v1/")]
    [InlineData("https://openai.azure.com.example/v1/")]
    [InlineData("account")]
    public void Endpoint_OfWhichNobodyIsAsked_IsRefused(string endpoint) =>
        Assert.Throws<SettingException>(() => EmbeddingOptions.From(Settings(endpoint)));

    [Theory]
    [InlineData("https://account.openai.azure.com/openai/v1/", true)]
    [InlineData("http://127.0.0.1:11434/v1/", false)]
    public void Endpoint_TellsWhetherTextLeavesTheMachine(string endpoint, bool sendsText) =>
        Assert.Equal(sendsText, EmbeddingOptions.From(Settings(endpoint)).SendsText);

    [Fact]
    public void Settings_AreInTheTable() =>
        Assert.Superset(new HashSet<string> { "Embeddings:Endpoint", "Embeddings:Model", "Embeddings:Key" }, SettingsTable.All.Select(setting => setting.Key).ToHashSet());

    [Fact]
    public async Task Check_Off_IsFine()
    {
        await using var services = Services(Settings(null));

        Assert.Same(TopicChooser.None, services.GetRequiredService<TopicChooser>());
        Assert.Equal(Finding.Good("off; the ranker is alone"), await Check(services).FindAsync(Cancel));
    }

    [Fact]
    public async Task Check_NobodyAnswers_Warns()
    {
        // Nothing listens on the discard port of this machine.
        await using var services = Services(Settings("http://127.0.0.1:9/v1/"));

        var finding = await Check(services).FindAsync(Cancel);

        Assert.Equal(Health.Warning, finding.Health);
        Assert.Contains("has not learnt the topics", finding.Text, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? endpoint) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [EmbeddingOptions.EndpointKey] = endpoint }).Build();

    private static Check Check(IServiceProvider services) => services.GetServices<Check>().Single(check => check.Name == "embedding model");

    private static ServiceProvider Services(IConfiguration settings) => new ServiceCollection()
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => new LiveContent(BotContent.Load(ContentBundle.BesideProgram())))
        .AddLogging()
        .AddEmbeddings()
        .BuildServiceProvider();
}
