using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs.Prompts;

public sealed class PromptTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task Prompt_WrongAnswer_SendsTheRetryPrompt()
    {
        var dialog = Some.Asking(new NumberPrompt<int>("n"), Some.Question("How many?", "A number, please."));
        Assert.Equal(["How many?"], await _talk.SayAsync(dialog, "hi"));
        Assert.Equal(["A number, please."], await _talk.SayAsync(dialog, "banana"));
        Assert.Equal(["got 3"], await _talk.SayAsync(dialog, "3"));
    }

    [Fact]
    public async Task Prompt_WrongAnswerWithoutRetryPrompt_AsksTheSameAgain()
    {
        var dialog = Some.Asking(new NumberPrompt<int>("n"), Some.Question("How many?"));
        await _talk.SayAsync(dialog, "hi");
        Assert.Equal(["How many?"], await _talk.SayAsync(dialog, "banana"));
    }

    [Fact]
    public async Task Prompt_Sent_ExpectsInput()
    {
        var dialog = Some.Asking(new TextPrompt("t"), Some.Question("Name?"));
        var question = Assert.Single(await _talk.ReplyActivitiesAsync(dialog, "hi"));
        Assert.Equal(InputHints.ExpectingInput, question.InputHint);
    }

    [Fact]
    public async Task Validator_Refuses_CountsAttemptsFromOne()
    {
        List<int> attempts = [];
        var prompt = new TextPrompt("t", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.AttemptCount == 3);
        });
        var dialog = Some.Asking(prompt, Some.Question("Name?"));
        foreach (var text in new[] { "hi", "a", "b", "c" })
            await _talk.SayAsync(dialog, text);
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task Validator_AnswersItself_NothingIsRepeated()
    {
        var prompt = new TextPrompt("t", async (context, ct) =>
        {
            await context.Context.SendActivityAsync("Not like that.", cancellationToken: ct);
            return false;
        });
        var dialog = Some.Asking(prompt, Some.Question("Name?", "Again?"));
        await _talk.SayAsync(dialog, "hi");
        Assert.Equal(["Not like that."], await _talk.SayAsync(dialog, "x"));
    }

    [Fact]
    public async Task Validator_Validations_ReachItInALaterTurn()
    {
        object? seen = null;
        var prompt = new TextPrompt("t", (context, _) =>
        {
            seen = context.Options.Validations;
            return Task.FromResult(true);
        });
        var options = Some.Question("Name?");
        options.Validations = "at most ten letters";
        var dialog = Some.Asking(prompt, options);
        await _talk.SayAsync(dialog, "hi");
        await _talk.SayAsync(dialog, "x");
        Assert.Equal("at most ten letters", seen);
    }

    [Fact]
    public async Task Validator_ChangesTheValue_TheStepGetsIt()
    {
        var prompt = new TextPrompt("t", (context, _) =>
        {
            context.Recognized.Value = context.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        });
        var dialog = Some.Asking(prompt, Some.Question("Name?"));
        await _talk.SayAsync(dialog, "hi");
        Assert.Equal(["got ADA"], await _talk.SayAsync(dialog, "ada"));
    }

    [Fact]
    public async Task Continue_NoMessage_WaitsOn()
    {
        var dialog = Some.Asking(new TextPrompt("t"), Some.Question("Name?"));
        await _talk.SayAsync(dialog, "hi");
        Assert.Empty(await _talk.SendAsync(dialog, new Activity { Type = ActivityTypes.Event, Name = "x" }));
        Assert.Equal(["got ada"], await _talk.SayAsync(dialog, "ada"));
    }

    [Fact]
    public async Task Reprompt_ActivePrompt_AsksAgain()
    {
        var prompt = new TextPrompt("t");
        await _talk.SayAsync("hi", dc => dc.PromptAsync("t", Some.Question("Name?", "Retry")), prompt);
        var replies = await _talk.SayAsync("x", async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        }, prompt);
        Assert.Equal(["Name?"], replies);
    }

    [Fact]
    public async Task Begin_OptionsOfAnotherType_Throws()
        => await Assert.ThrowsAnyAsync<ArgumentException>(() => _talk.SayAsync("hi", dc => dc.BeginDialogAsync("t", "text"), new TextPrompt("t")));

    [Fact]
    public async Task NumberPrompt_NumberInWords_IsUnderstood()
    {
        var dialog = Some.Asking(new NumberPrompt<int>("n"), Some.Question("How many?"));
        await _talk.SayAsync(dialog, "hi");
        Assert.Equal(["got 42"], await _talk.SayAsync(dialog, "forty two"));
    }
}
