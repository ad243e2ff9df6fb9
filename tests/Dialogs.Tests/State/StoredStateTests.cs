using KratomBot.Dialogs.State;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Engine.Storage;
using KratomBot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.State;

/// <summary>What earlier versions of the questions have left in stores goes on. Every version leaves a file in Fixtures.</summary>
public sealed class StoredStateTests
{
    [Fact]
    public async Task Version1_KeepsWhatFits_SaysSoAndAsksTheRest()
    {
        await using var driver = await WithAsync("state-1.json");

        var heard = await SayAsync(driver, "powder");

        Assert.Contains("The questions of the self-check have changed", heard.Text, StringComparison.Ordinal);
        Assert.Equal("right-now", heard.Step);
        Assert.Equal(7, (await driver.CheckAsync(Token))!.Answers.Count);
        Assert.Equal("switching", (await SayAsync(driver, "No")).Step);
        Assert.Equal("product", (await SayAsync(driver, "often")).Step);
    }

    [Fact]
    public async Task Version2_GoesOnWhereItWas()
    {
        await using var driver = await WithAsync("state-2.json");

        Assert.Equal("withdrawal", (await SayAsync(driver, "powder")).Step);
    }

    [Fact]
    public async Task EveryVersion_HasItsFixture()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var newest = int.Parse(driver.Services.GetRequiredService<Dialogs.Root.LiveContent>().Current.Questionnaire.Version);

        Assert.All(Enumerable.Range(1, newest), version => Assert.True(File.Exists(FileOf($"state-{version}.json"))));
    }

    [Theory]
    [InlineData("""{"Check":{"version":"2"}}""")]
    [InlineData("""{"Check":"gone","Talk":[1,2],"DialogState":7}""")]
    [InlineData("""{"DialogState":{"dialogStack":[{"id":"question","state":{"question":"effect"}}]}}""")]
    [InlineData("""{"Check":{"runId":"r","version":"2","answers":{"effect":{"options":["same"]}},"passed":["age","consent","right-now"],"current":"effect"}}""")]
    [InlineData("""{"Check":{"runId":"r","version":"7","answers":{"effect":{"options":["same","hardly-any"]},"x":{"options":[]}},"phase":"Asking"}}""")]
    [InlineData("{}")]
    public async Task AnyState_HoweverBroken_IsAnswered(string json)
    {
        await using var driver = await WithJsonAsync(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.NotEmpty((await SayAsync(driver, "clearly weaker")).Text);
        Assert.NotEmpty((await SayAsync(driver, "start over")).Text);
    }

    [Fact]
    public async Task WaitingConversation_IsSmall()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        foreach (var text in PlainAnswers.UpTo("confirm")) await driver.SayAsync(text, Token);

        var rows = await driver.Services.GetRequiredService<IConversationStore>().ReadStateAsync([driver.ConversationStateKey], driver.Time.GetUtcNow(), Token);

        var json = System.Text.Encoding.UTF8.GetString(rows[0].Value.Span);
        Assert.InRange(json.Length, 1, 2000);
        Assert.DoesNotContain("KratomBot", json, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", json, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private static async Task<ConversationDriver> WithAsync(string fixture) => await WithJsonAsync(await File.ReadAllBytesAsync(FileOf(fixture), Token));

    private static async Task<ConversationDriver> WithJsonAsync(byte[] json)
    {
        var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await driver.Services.GetRequiredService<IConversationStore>().WriteStateAsync([new StateWrite(driver.ConversationStateKey, Expected: null, json)], driver.Time.GetUtcNow(), Token);
        return driver;
    }

    private static async Task<Heard> SayAsync(ConversationDriver driver, string text) => Heard.Of((await driver.SayAsync(text, Token))[0]);
}
