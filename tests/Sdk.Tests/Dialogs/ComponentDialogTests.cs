using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    private readonly Talk _talk = new();

    [Fact]
    public void AddDialog_First_BecomesTheInitialOne()
        => Assert.Equal("a", new ComponentDialog("c").AddDialog(new WaterfallDialog("a")).AddDialog(new WaterfallDialog("b")).InitialDialogId);

    [Fact]
    public async Task Inner_Ends_ComponentEndsWithItsResult()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [Some.Ask("t", "Name?"), (step, ct) => step.EndDialogAsync($"<{step.Result}>", ct)])).AddDialog(new TextPrompt("t"));
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("c"), component);
        Assert.Equal(DialogTurnStatus.Waiting, _talk.Result!.Status);
        await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), component);
        Assert.Equal(DialogTurnStatus.Complete, _talk.Result.Status);
        Assert.Equal("<Ada>", _talk.Result.Result);
    }

    [Fact]
    public async Task Inner_CallsDialogOfTheOuterSet_FindsIt()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [Some.Ask("t", "Name?"), Some.Say(step => $"got {step.Result}")]));
        var outer = new TextPrompt("t");
        Assert.Equal(["Name?"], await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("c"), component, outer));
        Assert.Equal(["got Ada"], await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), component, outer));
    }

    [Fact]
    public async Task Cancelled_FromOutside_CancelsTheInnerDialogs()
    {
        var inner = new Ending("inner");
        var component = new ComponentDialog("c").AddDialog(inner);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("c"), component);
        await _talk.SayAsync("stop", dc => dc.CancelAllDialogsAsync(), component);
        Assert.Equal(DialogTurnStatus.Cancelled, _talk.Result!.Status);
        Assert.Equal([DialogReason.CancelCalled], inner.Reasons);
    }

    [Fact]
    public async Task CancelAll_FromInside_EndsTheComponentAsCancelled()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, ct) => step.CancelAllDialogsAsync(ct)]));
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("c"), component);
        Assert.Equal(DialogTurnStatus.Cancelled, _talk.Result!.Status);
    }

    [Fact]
    public async Task Resumed_DialogOnTopEnded_AsksTheInnerQuestionAgain()
    {
        var component = Some.Asking(new TextPrompt("t"), Some.Question("Name?"));
        var help = new WaterfallDialog("help", [Some.Say(_ => "Here is help.")]);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("root"), component, help);
        Assert.Equal(["Here is help.", "Name?"], await _talk.SayAsync("help", dc => dc.BeginDialogAsync("help"), component, help));
        Assert.Equal(["got Ada"], await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), component, help));
    }

    [Fact]
    public async Task Reprompt_Component_AsksTheInnerQuestionAgain()
    {
        var component = Some.Asking(new TextPrompt("t"), Some.Question("Name?"));
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("root"), component);
        Assert.Equal(["Name?"], await _talk.SayAsync("x", async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        }, component));
    }

    private sealed class Ending(string id) : Dialog(id)
    {
        public List<DialogReason> Reasons { get; } = [];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Reasons.Add(reason);
            return Task.CompletedTask;
        }
    }
}
