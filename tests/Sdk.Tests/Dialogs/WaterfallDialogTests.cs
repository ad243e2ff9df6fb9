using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task Steps_EachMessage_RunsTheNext()
    {
        var dialog = new WaterfallDialog("w", [Wait("one"), Wait("two"), Some.Say(step => $"three after {step.Result}")]);
        Assert.Equal(["one"], await _talk.SayAsync(dialog, "hi"));
        Assert.Equal(["two"], await _talk.SayAsync(dialog, "a"));
        Assert.Equal(["three after b"], await _talk.SayAsync(dialog, "b"));
        Assert.Equal(["one"], await _talk.SayAsync(dialog, "again"));
    }

    [Fact]
    public async Task NextAsync_FromAStep_RunsTheNextWithItsResult()
    {
        var dialog = new WaterfallDialog("w", [(step, ct) => step.NextAsync("x", ct), Some.Say(step => $"{step.Index} {step.Result} {step.Reason}")]);
        Assert.Equal(["1 x NextCalled"], await _talk.SayAsync(dialog, "hi"));
    }

    [Fact]
    public async Task NextAsync_CalledTwice_Throws()
    {
        var dialog = new WaterfallDialog("w", [async (step, ct) => { await step.NextAsync(null, ct); return await step.NextAsync(null, ct); }, Wait("two")]);
        await Assert.ThrowsAnyAsync<Exception>(() => _talk.SayAsync(dialog, "hi"));
    }

    [Fact]
    public async Task LastStep_GoesOn_EndsWithTheResult()
    {
        var dialog = new WaterfallDialog("w", [(step, ct) => step.NextAsync(7, ct)]);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("w"), dialog);
        Assert.Equal(DialogTurnStatus.Complete, _talk.Result!.Status);
        Assert.Equal(7, _talk.Result.Result);
    }

    [Fact]
    public async Task ValuesAndOptions_NextTurn_AreStillThere()
    {
        var dialog = new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["name"] = "Ada";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            Some.Say(step => $"{step.Values["name"]} {step.Options}"),
        ]);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("w", "opt"), dialog);
        Assert.Equal(["Ada opt"], await _talk.SayAsync("more", dc => dc.ContinueDialogAsync(), dialog));
    }

    [Fact]
    public async Task Continue_NoMessage_WaitsOn()
    {
        var dialog = new WaterfallDialog("w", [Wait("one"), Wait("two")]);
        await _talk.SayAsync(dialog, "hi");
        Assert.Empty(await _talk.SendAsync(dialog, new Activity { Type = ActivityTypes.Event, Name = "x" }));
        Assert.Equal(["two"], await _talk.SayAsync(dialog, "a"));
    }

    [Fact]
    public async Task Child_Ends_StepBelowGetsItsResult()
    {
        var child = new WaterfallDialog("child", [Wait("child"), (step, ct) => step.EndDialogAsync("from child", ct)]);
        var dialog = new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("child", null, ct), Some.Say(step => $"{step.Result} {step.Reason}")]);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("w"), dialog, child);
        Assert.Equal(["from child EndCalled"], await _talk.SayAsync("a", dc => dc.ContinueDialogAsync(), dialog, child));
    }

    [Fact]
    public async Task ReplaceDialogAsync_ByItself_StartsOver()
    {
        var dialog = new WaterfallDialog("w", [Wait("one"), (step, ct) => step.ReplaceDialogAsync("w", null, ct)]);
        await _talk.SayAsync(dialog, "hi");
        Assert.Equal(["one"], await _talk.SayAsync(dialog, "a"));
        Assert.Equal(["one"], await _talk.SayAsync(dialog, "b"));
    }

    private static WaterfallStep Wait(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };
}
