using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>The self-check as a waterfall: one step a question, each passed over when its question has been dealt with, and the result at the end.</summary>
internal static class SelfCheckDialog
{
    /// <summary>The waterfall's id.</summary>
    public const string Id = "self-check";

    /// <summary>The dialogs of the self-check.</summary>
    public static void AddTo(DialogSet dialogs, Questionnaire questionnaire)
    {
        var steps = questionnaire.Questions.Select(question => AskIfOpen(question.Id)).Append(FinishAsync);
        dialogs.Add(new WaterfallDialog(Id, steps));
        dialogs.Add(new QuestionPrompt());
    }

    /// <summary>Puts the dialogs where the answers say that they stand. The question that waits is asked at the end of the turn.</summary>
    public static async Task RebuildAsync(Turn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        turn.Reply.AskNothing();
        if (turn.Check is { IsAsking: true })
            await dialogs.BeginDialogAsync(Id, cancellationToken: cancellationToken);
    }

    private static WaterfallStep AskIfOpen(string id) => async (step, cancellationToken) =>
    {
        var turn = Turn.Of(step.Context);
        if (turn.Check is not { IsAsking: true })
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        return CheckFlow.Waiting(turn)?.Id == id
            ? await step.BeginDialogAsync(QuestionPrompt.PromptId, id, cancellationToken)
            : await step.NextAsync(cancellationToken: cancellationToken);
    };

    private static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (CheckFlow.Waiting(turn) is not null)
            return await step.ReplaceDialogAsync(Id, cancellationToken: cancellationToken);
        if (turn.Check is { IsAsking: true } check)
        {
            turn.Check = check with { Phase = CheckPhase.Finished, Current = null, Finished = turn.Now };
            CheckResult.Show(turn);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
