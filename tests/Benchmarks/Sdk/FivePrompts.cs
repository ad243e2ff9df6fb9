using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace KratomBot.Benchmarks.Sdk;

/// <summary>A waterfall of five questions in a component, run in process over memory storage: what a dialog turn costs.</summary>
internal sealed class FivePrompts
{
    private static readonly string[] Answers = ["Ada", "blue", "yes", "nothing else", "42"];

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _turn;

    public FivePrompts()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var root = CreateRoot();
        _adapter = new TestAdapter("directline").Use(new AutoSaveStateMiddleware(state));
        _turn = (context, cancellationToken) => root.RunAsync(context, accessor, cancellationToken);
    }

    /// <summary>The turns of a round: the start, and the five answers.</summary>
    public static int TurnsInARound => Answers.Length + 1;

    /// <summary>Walks from the greeting to the end, so that the next round starts anew.</summary>
    /// <returns>The number of replies.</returns>
    public async Task<int> RunRoundAsync()
    {
        var replies = await SayAsync("hello");
        foreach (var answer in Answers)
            replies += await SayAsync(answer);
        return replies;
    }

    private async Task<int> SayAsync(string text)
    {
        await _adapter.ProcessActivityAsync(_adapter.MakeActivity(text), _turn);
        var replies = 0;
        while (_adapter.GetNextReply() is not null)
            replies++;
        return replies;
    }

    private static ComponentDialog CreateRoot()
    {
        var colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        return new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("main",
            [
                (step, ct) => step.PromptAsync("text", Question("What is your name?"), ct),
                (step, ct) => Remember(step, "name").PromptAsync("choice", Question("Which colour do you like?", colours), ct),
                (step, ct) => Remember(step, "colour").PromptAsync("confirm", Question("Are you sure about it?"), ct),
                (step, ct) => Remember(step, "sure").PromptAsync("text", Question("Is there anything else?"), ct),
                (step, ct) => Remember(step, "else").PromptAsync("number", Question("How old are you, in years?"), ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync("Thank you.", cancellationToken: ct);
                    return await step.EndDialogAsync(step.Result, ct);
                },
            ]))
            .AddDialog(new TextPrompt("text"))
            .AddDialog(new ChoicePrompt("choice"))
            .AddDialog(new ConfirmPrompt("confirm"))
            .AddDialog(new NumberPrompt<int>("number"));
    }

    private static WaterfallStepContext Remember(WaterfallStepContext step, string key)
    {
        step.Values[key] = step.Result is FoundChoice choice ? choice.Value : step.Result;
        return step;
    }

    private static PromptOptions Question(string text, IList<Choice>? choices = null) => new()
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = MessageFactory.Text($"Please answer: {text}"),
        Choices = choices,
    };
}
