using KratomBot.Dialogs.State;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Tests.Safety;

/// <summary>Whatever waits for an answer, a crisis, a call for help, and a way out come first.</summary>
public sealed class EveryStepTests
{
    public static TheoryData<string> Steps() => [.. PlainAnswers.All.Select(answer => answer.Step), "faq-choice", "keep-question", "change-list", "result", "nothing"];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Crisis_AtAnyStep_ComesFirstAndPausesTheCheck(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await ReachAsync(driver, step);

        var heard = await SayAsync(driver, "I want to kill myself");

        Assert.Equal("crisis", heard.Level);
        Assert.Null(heard.Step);
        Assert.False(heard.Answered);
        Assert.True(await driver.CheckAsync(Token) is null or { Phase: not CheckPhase.Asking });
        var next = await SayAsync(driver, "what are the stages of tolerance?");
        Assert.Equal("crisis", next.Level);
        Assert.Null(next.Step);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Emergency_AtAnyStep_ComesFirst(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await ReachAsync(driver, step);

        var heard = await SayAsync(driver, "my friend took it with xanax and I can't wake him up, his lips are blue");

        Assert.Equal("emergency", heard.Level);
        Assert.Null(heard.Step);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task NeedHelp_AtAnyStep_ShowsTheLinesAndTheQuestionComesBack(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var before = await ReachAsync(driver, step);

        var heard = await SayAsync(driver, "I need help now");

        Assert.Contains("112", heard.Text, StringComparison.Ordinal);
        if (PlainAnswers.All.Any(answer => answer.Step == step)) Assert.Equal(before.Step, heard.Step);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Stop_AtAnyStep_EndsWhatIsActive(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await ReachAsync(driver, step);

        var heard = await SayAsync(driver, "stop");

        Assert.Null(heard.Step);
        Assert.True(await driver.CheckAsync(Token) is null or { Phase: CheckPhase.Finished });
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task ForgetMe_AtAnyStep_LeavesNothing(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await ReachAsync(driver, step);

        var replies = await driver.SayAsync("forget me", Token);

        Assert.Null(await driver.CheckAsync(Token));
        Assert.Equal(("event", "forgotten"), (replies[^1].Type, replies[^1].Name));
        Assert.Contains("nothing about you", (await SayAsync(driver, "what do you know")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task SubmittedCrisis_AtAnyStep_IsReadToo(string step)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var before = await ReachAsync(driver, step);

        var replies = await driver.SubmitAsync(new() { ["runId"] = before.RunId, ["step"] = before.Step, ["value"] = "I want to kill myself" }, Token);

        Assert.Equal("crisis", Heard.Of(replies[0]).Level);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Heard> ReachAsync(ConversationDriver driver, string step)
    {
        IEnumerable<string> way = step switch
        {
            "nothing" => ["hello"],
            "keep-question" => ["what is the capital of Portugal?"],
            "faq-choice" => ["tolerance and kratom, you know, that"],
            "result" => PlainAnswers.UpTo("end"),
            "change-list" => [.. PlainAnswers.UpTo("confirm"), "Change an answer"],
            _ => PlainAnswers.UpTo(step),
        };
        var heard = Heard.Nothing;
        foreach (var text in way) heard = await SayAsync(driver, text);
        return heard;
    }

    private static async Task<Heard> SayAsync(ConversationDriver driver, string text) =>
        Heard.Of(Assert.Single(await driver.SayAsync(text, Token), reply => reply.Type == ActivityTypes.Message));
}
