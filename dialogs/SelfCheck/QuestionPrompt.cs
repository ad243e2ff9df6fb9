using KratomBot.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Asks one question. It keeps nothing but the question's id; wording and buttons come from the content when the message is written.</summary>
internal sealed class QuestionPrompt() : Dialog(PromptId)
{
    /// <summary>The prompt's id.</summary>
    public const string PromptId = "question";

    /// <summary>Where the question's id is kept.</summary>
    public const string Asked = "question";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        dc.ActiveDialog.State[Asked] = options;
        Ask(dc);
        return Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var question = turn.Content.Questionnaire.Find((string)dc.ActiveDialog.State[Asked])!;
        turn.Handled = true;
        switch (await QuestionTurn.TakeAsync(turn, dc, question, cancellationToken))
        {
            case QuestionOutcome.Answered:
                return await dc.EndDialogAsync(question.Id, cancellationToken);
            case QuestionOutcome.Moved:
                await SelfCheckDialog.RebuildAsync(turn, dc, cancellationToken);
                return EndOfTurn;
            case QuestionOutcome.Left:
                return EndOfTurn;
            default:
                Ask(dc);
                return EndOfTurn;
        }
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        Ask(dc);
        return Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Ask(Turn.Of(turnContext), instance);
        return Task.CompletedTask;
    }

    private static void Ask(DialogContext dc) => Ask(Turn.Of(dc.Context), dc.ActiveDialog);

    private static void Ask(Turn turn, DialogInstance instance)
    {
        var id = (string)instance.State[Asked];
        if (turn.Check is not { IsAsking: true } check) return;
        turn.Check = check.Current == id ? check : check with { Current = id, Tries = 0 };
        turn.Reply.Ask(turn.Content.Questionnaire.Find(id)!);
    }
}

/// <summary>How a message to a question ended.</summary>
internal enum QuestionOutcome
{
    /// <summary>The question was answered, or left open on purpose.</summary>
    Answered,

    /// <summary>Something else changed; the question that waits may be another.</summary>
    Moved,

    /// <summary>The self-check is over or set aside, or another dialog waits.</summary>
    Left,

    /// <summary>Something was said in between; the same question comes back.</summary>
    Stayed,
}
