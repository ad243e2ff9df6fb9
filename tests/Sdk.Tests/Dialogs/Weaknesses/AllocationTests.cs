using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

public sealed class AllocationTests
{
    private const int MostBytesPerTurn = 24 * 1024;
    private const int Rounds = 20;
    private static readonly string[] Texts = ["hello", "Ada", "blue", "yes", "nothing else", "42"];

    /// <summary>A waterfall of a text, a choice, a confirmation, a text and a number in digits, over memory storage.</summary>
    [Fact]
    public async Task FivePrompts_MeanTurn_AllocatesUnder24KiB()
    {
        var talk = new Talk(new MemoryStorage(), "directline");
        var dialog = FivePrompts();
        await WalkAsync(talk, dialog);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var thread = Environment.CurrentManagedThreadId;
        for (var i = 0; i < Rounds; i++)
            await WalkAsync(talk, dialog);
        // Everything completes at once in memory; on another thread the count would be of something else.
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        var perTurn = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * Texts.Length);
        Assert.InRange(perTurn, 1, MostBytesPerTurn);
    }

    private static async Task WalkAsync(Talk talk, Dialog dialog)
    {
        foreach (var text in Texts)
            Assert.Single(await talk.SayAsync(dialog, text));
    }

    private static ComponentDialog FivePrompts()
    {
        var colours = Some.Question("Which colour do you like?");
        colours.Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        return new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("main",
            [
                Some.Ask("text", "What is your name?"),
                (step, ct) => step.PromptAsync("choice", colours, ct),
                Some.Ask("confirm", "Are you sure about it?"),
                Some.Ask("text", "Is there anything else?"),
                Some.Ask("number", "How old are you, in years?"),
                Some.Say(_ => "Thank you."),
            ]))
            .AddDialog(new TextPrompt("text"))
            .AddDialog(new ChoicePrompt("choice"))
            .AddDialog(new ConfirmPrompt("confirm"))
            .AddDialog(new NumberPrompt<int>("number"));
    }
}
