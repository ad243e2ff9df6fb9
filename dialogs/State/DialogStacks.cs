using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.SelfCheck;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.State;

/// <summary>The dialog stack. It follows from the answers: one that does not fit them is dropped and made anew, never thrown at the person.</summary>
internal static class DialogStacks
{
    /// <summary>The stack as stored, or made anew from the answers. Asks nothing.</summary>
    public static async Task<DialogContext> OpenAsync(Turn turn, DialogSet dialogs, BotStates states, CancellationToken cancellationToken)
    {
        var context = await dialogs.CreateContextAsync(turn.Context, cancellationToken);
        if (!Fits(turn, context, dialogs))
        {
            context.Stack.Clear();
            await SelfCheckDialog.RebuildAsync(turn, context, cancellationToken);
            turn.Reply.AskNothing();
        }

        return context;
    }

    private static bool Fits(Turn turn, DialogContext context, DialogSet dialogs)
    {
        if (context.Stack.Any(instance => dialogs.Find(instance.Id) is null)) return false;
        var prompt = context.Stack.FirstOrDefault(instance => instance.Id == QuestionPrompt.PromptId);
        if (turn.Check is not { IsAsking: true } check) return prompt is null && context.Stack.All(instance => instance.Id != SelfCheckDialog.Id);
        return prompt is not null
            && context.Stack.Any(instance => instance.Id == SelfCheckDialog.Id)
            && prompt.State is not null
            && prompt.State.TryGetValue(QuestionPrompt.Asked, out var asked)
            && asked as string == CheckFlow.Waiting(turn)?.Id
            && check.Current == CheckFlow.Waiting(turn)?.Id;
    }
}
