using System.Runtime.CompilerServices;
using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Root;

/// <summary>Brings a message to what waits for it: a button's own question, a command, the dialogs, or the FAQ.</summary>
public sealed class Router
{
    private readonly BotStates _states;
    private readonly ConditionalWeakTable<Questionnaire, DialogSet> _dialogs = [];

    /// <summary>The dialogs over the bot's state.</summary>
    public Router(BotStates states)
    {
        ArgumentNullException.ThrowIfNull(states);
        _states = states;
    }

    /// <summary>Deals with a message.</summary>
    public async Task RouteAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Safety.Minor)
        {
            MinorTalk.Take(turn);
            return;
        }

        if (turn.Channel.IsGroup && GroupTalk.Take(turn)) return;
        var before = turn.Check?.Current;
        var dialogs = await DialogStacks.OpenAsync(turn, _dialogs.GetValue(turn.Content.Questionnaire, DialogsOf), _states, cancellationToken);
        if (IsStale(turn) || await TakeCommandAsync(turn, dialogs, cancellationToken)) return;
        if (before is not null && CheckFlow.Waiting(turn) is { } other && before != other.Id)
        {
            // What was typed was meant for a question that is gone or has its answer.
            turn.Reply.Ask(other);
            return;
        }

        while (!turn.Handled)
        {
            var waiting = dialogs.ActiveDialog is not null;
            turn.Handled = !waiting;
            if (waiting)
                await dialogs.ContinueDialogAsync(cancellationToken);
            else
                await RootTalk.TakeAsync(turn, dialogs, cancellationToken);
        }
    }

    private DialogSet DialogsOf(Questionnaire questionnaire)
    {
        var dialogs = new DialogSet(_states.Dialogs);
        SelfCheckDialog.AddTo(dialogs, questionnaire);
        return dialogs.Add(new FaqChoiceDialog()).Add(new KeepQuestionDialog());
    }

    /// <summary>A button of an earlier run or question says that it is over; the present question comes back.</summary>
    private static bool IsStale(Turn turn)
    {
        if (turn.Input.Submit is not { } submit) return false;
        var sameRun = turn.Check?.RunId == submit.RunId;
        if (sameRun && turn.Check is { IsAsking: true } check && check.Current == submit.Step) return false;
        turn.Say(sameRun && turn.Check is { IsAsking: true } ? "stale" : "stale-run");
        if (turn.Check is { IsAsking: true } && CheckFlow.Waiting(turn) is { } question)
            turn.Reply.Ask(question);
        else
            turn.OfferMenu();
        return true;
    }

    /// <summary>A command, unless the same words answer the question that waits.</summary>
    private static async Task<bool> TakeCommandAsync(Turn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        if (turn.Content.Commands.Read(turn.Input.Text) is not { } command) return false;
        var answers = command is not (BotCommand.NeedHelp or BotCommand.ForgetMe or BotCommand.Stop)
            && dialogs.ActiveDialog?.Id == QuestionPrompt.PromptId
            && turn.Check is { IsAsking: true, Current: { } current }
            && AnswerReader.ReadExactly(turn.Content.Questionnaire.Find(current)!, turn.Input.Text) is not null;
        return !answers && await GlobalCommands.TakeAsync(turn, dialogs, command, cancellationToken);
    }
}
