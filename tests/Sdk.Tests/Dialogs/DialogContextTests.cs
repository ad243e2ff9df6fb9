using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task BeginDialogAsync_UnknownId_ThrowsWithTheId()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => _talk.SayAsync("hi", dc => dc.BeginDialogAsync("nobody")));
        Assert.Contains("nobody", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContinueDialogAsync_NothingRuns_IsEmpty()
    {
        await _talk.SayAsync("hi", dc => dc.ContinueDialogAsync());
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result!.Status);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_NothingRuns_IsEmpty()
    {
        await _talk.SayAsync("hi", dc => dc.CancelAllDialogsAsync());
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result!.Status);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_SeveralRun_EmptiesTheStack()
    {
        var below = new WaterfallDialog("below", [(step, ct) => step.BeginDialogAsync("above", null, ct)]);
        var above = new WaterfallDialog("above", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]);
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("below"), below, above);
        await _talk.SayAsync("stop", async dc =>
        {
            Assert.Equal(["above", "below"], dc.Stack.Select(instance => instance.Id));
            var result = await dc.CancelAllDialogsAsync();
            Assert.Empty(dc.Stack);
            return result;
        }, below, above);
        Assert.Equal(DialogTurnStatus.Cancelled, _talk.Result!.Status);
    }

    [Fact]
    public async Task EmitEventAsync_FromTheInnermostDialog_BubblesToTheOuter()
    {
        var outer = new Listening("outer", handles: true);
        outer.AddDialog(new Listening("inner", handles: false).AddDialog(new TextPrompt("t")));
        ((Listening)outer.FindDialog("inner")).AddDialog(new WaterfallDialog("w", [Some.Ask("t", "Name?")]));
        ((Listening)outer.FindDialog("inner")).InitialDialogId = "w";
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("outer"), outer);
        await _talk.SayAsync("x", async dc =>
        {
            Assert.True(await dc.EmitEventAsync("mine", 5, bubble: true, fromLeaf: true));
            return Dialog.EndOfTurn;
        }, outer);
        Assert.Equal([("mine", (object)5)], outer.Seen);
        Assert.Equal([("mine", (object)5)], ((Listening)outer.FindDialog("inner")).Seen);
    }

    [Fact]
    public async Task EmitEventAsync_NobodyHandlesIt_IsFalse()
    {
        var dialog = new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]);
        await _talk.SayAsync("hi", async dc =>
        {
            await dc.BeginDialogAsync("w");
            Assert.False(await dc.EmitEventAsync("mine"));
            return Dialog.EndOfTurn;
        }, dialog);
    }

    [Fact]
    public async Task GetLocale_Activity_IsItsLocale()
        => await new Talk(locale: "fr-fr").SayAsync("hi", dc =>
        {
            Assert.Equal("fr-fr", dc.GetLocale());
            return dc.ContinueDialogAsync();
        });

    private sealed class Listening(string id, bool handles) : ComponentDialog(id)
    {
        public List<(string, object)> Seen { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == "mine")
                Seen.Add((e.Name, e.Value));
            return Task.FromResult(e.Name == "mine" && handles);
        }
    }
}
