using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using KratomBot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Faq;

/// <summary>An embedding model settles what the ranker would ask back about, and nothing else.</summary>
public sealed class ChosenTopicTests : IDisposable
{
    private const string Meant = "healthy-lifestyle-prevention";
    private const string Unclear = "do sport and sleep help to keep it in check";

    private readonly FakeModel _model = new(_ => [0, 1]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unclear_WithoutAModel_IsAskedBack()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);

        var faq = await AskAsync(driver, Unclear);

        Assert.False((bool)faq["answered"]!);
        Assert.Contains(Meant, faq["choices"]!.Select(choice => (string?)choice));
    }

    [Fact]
    public async Task Unclear_ModelOnThisMachine_IsAnsweredAtOnce()
    {
        await using var driver = await StartAsync(sendsText: false);

        Assert.Equal(Meant, (string?)(await AskAsync(driver, Unclear))["topic"]);
    }

    [Fact]
    public async Task Unclear_ModelElsewhere_IsShownToItOnlyAfterAYes()
    {
        await using var driver = await StartAsync(sendsText: true);
        var learning = _model.Calls;

        Assert.False((bool)(await AskAsync(driver, Unclear))["answered"]!);
        Assert.Equal(learning, _model.Calls);
        await driver.SayAsync("let it read along", Token);

        Assert.Equal(Meant, (string?)(await AskAsync(driver, Unclear))["topic"]);
        Assert.Equal(learning + 1, _model.Calls);
    }

    [Theory]
    [InlineData("how do i reset my router")]
    [InlineData("is it legal in Spain")]
    public async Task NotInTheArticle_StaysUnsaid_WhateverTheModelThinks(string question)
    {
        await using var driver = await StartAsync(sendsText: false);
        var learning = _model.Calls;

        Assert.False((bool)(await AskAsync(driver, question))["answered"]!);
        Assert.Equal(learning, _model.Calls);
    }

    public void Dispose() => _model.Dispose();

    private static async Task<JToken> AskAsync(ConversationDriver driver, string text) =>
        (await driver.SayAsync(text, Token)).Select(reply => reply.ChannelData as JObject).Last(data => data?["faq"] is not null)!["faq"]!;

    private async Task<ConversationDriver> StartAsync(bool sendsText)
    {
        var driver = await ConversationDriver.StartAsync(services => services.AddSingleton(provider => new TopicChooser(_model, sendsText, provider.GetRequiredService<TimeProvider>())), Token);
        var faq = driver.Services.GetRequiredService<LiveContent>().Current.Faq;
        var own = faq.Wordings(new TopicId(Meant), 24).Append(faq.Content.Topic(new TopicId(Meant)).Title).Append(Unclear).ToHashSet();
        _model.Answer = text => own.Contains(text) ? [1, 0] : [0, 1];
        await driver.Services.GetRequiredService<TopicChooser>().PrepareAsync(faq);
        return driver;
    }
}
