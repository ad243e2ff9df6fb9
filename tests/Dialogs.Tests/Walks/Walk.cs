using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Tests.Walks;

/// <summary>One conversation of random moves, which ends with a way out.</summary>
internal sealed class Walk(ConversationDriver driver, BotContent content, Random random, CancellationToken cancellation)
{
    private const int MostMoves = 26;
    private const int MostSkips = 25;

    private static readonly string[] Digressions =
        ["what are the stages of tolerance?", "does a break help?", "help", "why?", "wait", "repeat that", "show my answers", "hello", "what do you know", "tell me more", "is it legal?", "export", "thanks", "none of these", "2"];

    private static readonly string[] Garbage = ["purple elephants", "asdf", "?!", "…", "<script>", "yes no maybe", "0", "-1", "change the weather"];

    private string? _staleRun;

    public List<string> Moves { get; } = [];

    public Heard Last { get; private set; } = Heard.Nothing;

    public async Task<int> RunAsync()
    {
        await SayAsync(random.Next(4) == 0 ? "4 g three times a day for two years, works less now" : "start a self-check");
        var moves = random.Next(6, MostMoves);
        for (var move = 0; move < moves; move++)
            await MoveAsync();
        await LeaveAsync();
        return Moves.Count;
    }

    private async Task MoveAsync()
    {
        var check = await CheckAsync();
        var question = check is { IsAsking: true } ? content.Questionnaire.Find(check.Current) : null;
        switch (random.Next(100))
        {
            case < 58 when question is not null: await AnswerAsync(check!, question); break;
            case < 64: await SayAsync(Pick(["skip", "not sure", "rather not say"])); break;
            case < 69: await SayAsync("back"); break;
            case < 75: await SayAsync(Change()); break;
            case < 84: await SayAsync(Pick(Digressions)); break;
            case < 88: await SayAsync(Pick(Garbage)); break;
            case < 90: await StaleAsync(); break;
            case < 92: await SayAsync("start over"); break;
            case < 94: await SayAsync("start a self-check"); break;
            case < 95: await SayAsync("stop"); break;
            case < 96: await SayAsync("forget me"); break;
            case < 97: driver.Time.Advance(TimeSpan.FromHours(1)); break;
            case < 98 when random.Next(20) == 0: await driver.RestartAsync(cancellation); Moves.Add("* restart"); break;
            case < 99 when check is not null: await StoredStates.LoseStackAsync(driver, cancellation); Moves.Add("* lost stack"); break;
            default: await SayAsync("continue"); break;
        }
    }

    private async Task AnswerAsync(CheckState check, Question question)
    {
        var endings = question.Options.Any(option => option.Ends is not null) && random.Next(12) > 0;
        var options = question.Options.Where(option => !endings || option.Ends is null).ToArray();
        if (options.Length == 0)
        {
            await SayAsync("3 g");
            return;
        }

        var option = options[random.Next(options.Length)];
        if (random.Next(3) == 0)
            await HearAsync($"[{question.Id} = {option.Id}]", driver.SubmitAsync(new() { ["runId"] = check.RunId, ["step"] = question.Id, ["value"] = option.Id }, cancellation));
        else
            await SayAsync(option.Label);
        var after = await CheckAsync();
        if (question.Stored && after?.RunId == check.RunId)
            Assert.Equal([option.Id], after.Answers.Find(question.Id)?.Options ?? []);
    }

    private string Change()
    {
        var stored = content.Questionnaire.Questions.Where(question => question.Stored).ToArray();
        var question = stored[random.Next(stored.Length)];
        return question.Options.Count == 0 || random.Next(2) == 0
            ? $"change {question.Short}"
            : $"change {question.Short} to {question.Options[random.Next(question.Options.Count)].Label}";
    }

    private async Task StaleAsync()
    {
        var before = await CheckAsync();
        await HearAsync("[stale]", driver.SubmitAsync(new() { ["runId"] = _staleRun ?? "earlier", ["step"] = "effect", ["value"] = "same" }, cancellation));
        _staleRun = before?.RunId is { } run && random.Next(2) == 0 ? "old-" + run : _staleRun;
        var after = await CheckAsync();
        Assert.Equal(before?.Answers.Find("effect"), after?.Answers.Find("effect"));
    }

    /// <summary>There is always a way out: skipping leads to the end, and so does stopping.</summary>
    private async Task LeaveAsync()
    {
        if (random.Next(2) == 0)
        {
            await SayAsync("stop");
            Assert.True(await CheckAsync() is null or { Phase: CheckPhase.Finished });
            return;
        }

        var skips = 0;
        while (await CheckAsync() is { IsAsking: true } check)
        {
            Assert.True(++skips <= MostSkips, "Skipping does not lead to the end.");
            await SayAsync(check.Current is "age" ? "18 or older" : check.Current is "consent" ? "yes" : "skip");
        }
    }

    private Task SayAsync(string text) => HearAsync(text, driver.SayAsync(text, cancellation));

    private async Task HearAsync(string move, Task<IReadOnlyList<Activity>> sent)
    {
        Moves.Add(move);
        var messages = (await sent).Where(reply => reply.Type == ActivityTypes.Message).ToArray();
        Assert.Single(messages);
        Last = Heard.Of(messages[0]);
        WalkInvariants.Check(content, Last, await CheckAsync());
    }

    private Task<CheckState?> CheckAsync() => driver.CheckAsync(cancellation);

    private string Pick(string[] some) => some[random.Next(some.Length)];
}
