using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>A person waits in a dialog while the program changes: never an exception, and no answer for another question.</summary>
public sealed class ChangedDialogsTests
{
    private readonly JsonTextStorage _storage = new();
    private readonly Talk _talk;

    public ChangedDialogsTests() => _talk = new Talk(_storage);

    [Fact]
    public async Task Prompt_Renamed_StartsAgainAndGoesOn()
    {
        await _talk.SayAsync(TwoQuestions("old"), "hi");
        Assert.Equal(["Name?"], await _talk.SayAsync(TwoQuestions("new"), "Ada"));
        Assert.Equal(["Town?"], await _talk.SayAsync(TwoQuestions("new"), "Ada"));
        Assert.Equal(["Ada of Rome"], await _talk.SayAsync(TwoQuestions("new"), "Rome"));
    }

    [Fact]
    public async Task Step_Inserted_DoesNotTakeTheAnswerForAnotherQuestion()
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        await _talk.SayAsync(TwoQuestions("t"), "Ada");
        Assert.Equal(["Name?"], await _talk.SayAsync(TwoQuestions("t", insertStep: true), "Rome"));
    }

    [Fact]
    public async Task Waterfall_Renamed_StartsTheInitialDialog()
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        Assert.Equal(["Name?"], await _talk.SayAsync(TwoQuestions("t", waterfall: "renamed"), "Ada"));
    }

    [Fact]
    public async Task Root_Renamed_StartsTheNewRoot()
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        Assert.Equal(["Name?"], await _talk.SayAsync(TwoQuestions("t", root: "renamed"), "Ada"));
    }

    [Fact]
    public async Task Root_WithoutRunAsync_IsEmptySoThatTheBotBegins()
    {
        await _talk.SayAsync("hi", dc => dc.PromptAsync("t", Some.Question("Name?")), new TextPrompt("t"));
        await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), new TextPrompt("other"));
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result!.Status);
    }

    [Fact]
    public async Task Dialogs_Unchanged_GoOn()
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        Assert.Equal(["Town?"], await _talk.SayAsync(TwoQuestions("t"), "Ada"));
    }

    [Fact]
    public async Task Restart_WaterfallWithOptions_KeepsThem()
    {
        var before = new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [Some.Ask("old", "Name?"), Some.Say(step => $"{step.Options}")])).AddDialog(new TextPrompt("old"));
        var after = new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [Some.Ask("new", "Name?"), Some.Say(step => $"{step.Options}")])).AddDialog(new TextPrompt("new"));
        await _talk.SayAsync("hi", dc => dc.BeginDialogAsync("root", "given"), before);
        Assert.Equal(["Name?"], await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), after));
        Assert.Equal(["given"], await _talk.SayAsync("Ada", dc => dc.ContinueDialogAsync(), after));
    }

    [Fact]
    public async Task Bot_ListensToTheEvent_MaySayWhyFirst()
    {
        await _talk.SayAsync(TwoQuestions("old"), "hi");
        var dialog = new Announcing("root", isHandled: false).AddDialog(Waterfall("w", "new", insertStep: false)).AddDialog(new TextPrompt("new"));
        Assert.Equal(["I have changed (old).", "Name?"], await _talk.SayAsync(dialog, "Ada"));
    }

    [Fact]
    public async Task Bot_HandlesTheEvent_TheAnswerIsTakenAsBefore()
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        var dialog = new Announcing("root", isHandled: true).AddDialog(Waterfall("w", "t", insertStep: true)).AddDialog(new TextPrompt("t"));
        Assert.Equal(["I have changed (w).", "Country?"], await _talk.SayAsync(dialog, "Ada"));
    }

    [Fact]
    public async Task Bot_HandlesTheEventByCancelling_NothingIsAsked()
    {
        await _talk.SayAsync(TwoQuestions("old"), "hi");
        var dialog = new Cancelling("root").AddDialog(Waterfall("w", "new", insertStep: false)).AddDialog(new TextPrompt("new"));
        Assert.Equal(["Let us stop here."], await _talk.SayAsync(dialog, "Ada"));
        Assert.Equal(["Name?"], await _talk.SayAsync(dialog, "hi"));
    }

    [Fact]
    public async Task Reprompt_PromptRenamed_AsksFromTheStart()
    {
        await _talk.SayAsync(TwoQuestions("old"), "hi");
        var replies = await _talk.SayAsync("x", async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        }, TwoQuestions("new"));
        Assert.Equal(["Name?"], replies);
    }

    [Theory]
    [InlineData("""{"dialogStack":[{"id":"root","state":{"dialogs":{"$dialogs":{"dialogStack":"garbage"}}}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"root","state":{"x":{"$typeOfYesterday":{"a":1}}}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"root","state":{"x":{"$guid":"no guid"}}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"root"}]}""")]
    [InlineData("""{"dialogStack":[{}]}""")]
    [InlineData("""{"dialogStack":5}""")]
    [InlineData("""{"$type":"Microsoft.Bot.Builder.Dialogs.DialogState, Microsoft.Bot.Builder.Dialogs","dialogStack":{"$values":[]}}""")]
    [InlineData("""[]""")]
    public async Task StoredStack_Unreadable_StartsAgain(string stored)
    {
        await _talk.SayAsync(TwoQuestions("t"), "hi");
        _storage.Text = stored;
        Assert.Equal(["Name?"], await _talk.SayAsync(TwoQuestions("t"), "Ada"));
    }

    private static ComponentDialog TwoQuestions(string prompt, bool insertStep = false, string waterfall = "w", string root = "root")
        => new ComponentDialog(root).AddDialog(Waterfall(waterfall, prompt, insertStep)).AddDialog(new TextPrompt(prompt));

    private static WaterfallDialog Waterfall(string id, string prompt, bool insertStep)
    {
        var dialog = new WaterfallDialog(id).AddStep(Some.Ask(prompt, "Name?"));
        if (insertStep)
            dialog.AddStep(Some.Ask(prompt, "Country?"));
        return dialog
            .AddStep((step, ct) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync(prompt, Some.Question("Town?"), ct);
            })
            .AddStep(Some.Say(step => $"{step.Values["name"]} of {step.Result}"));
    }

    private sealed class Announcing(string id, bool isHandled) : ComponentDialog(id)
    {
        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return false;
            await dc.Context.SendActivityAsync($"I have changed ({e.Value}).", cancellationToken: cancellationToken);
            return isHandled;
        }
    }

    private sealed class Cancelling(string id) : ComponentDialog(id)
    {
        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return false;
            await dc.Context.SendActivityAsync("Let us stop here.", cancellationToken: cancellationToken);
            await dc.Child.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }
}
