using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.SelfCheck.Reading;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Root;

/// <summary>Deals with a message while nothing waits for an answer.</summary>
internal static class RootTalk
{
    /// <summary>A command, the beginning of a self-check, or a question for the FAQ.</summary>
    public static async Task TakeAsync(Turn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        var text = turn.Input.Text;
        if (text.Length == 0)
        {
            turn.Say(turn.Input.HasAttachments ? "attachment" : "empty");
            turn.OfferMenu();
        }
        else if (turn.Content.Commands.Read(text) is { } command)
        {
            if (command == BotCommand.Yes && turn.Talk.OfferedCheck)
                await CheckStart.BeginAsync(turn, dialogs, [], cancellationToken);
            else
                Commanded(turn, command);
        }
        else if (Wanted(turn) is { } readings)
            await CheckStart.BeginAsync(turn, dialogs, readings, cancellationToken);
        else
        {
            await FaqTalk.AnswerAsync(turn, dialogs, between: false, cancellationToken);
            if (dialogs.ActiveDialog is null) ReadAlongTalk.Ask(turn);
        }

        if (turn.Check is { Phase: CheckPhase.Paused } && !turn.Safety.InForce) turn.Offer("resume", "stop");
    }

    private static void Commanded(Turn turn, BotCommand command)
    {
        switch (command)
        {
            case BotCommand.Help:
                turn.Say("help");
                turn.OfferMenu();
                return;
            case BotCommand.TellMore or BotCommand.WhereSaid or BotCommand.Helpful or BotCommand.NotHelpful:
                FaqFollowUps.Take(turn, command, between: false);
                return;
            case BotCommand.Why when turn.Talk.LastTopics.Count > 0:
                FaqFollowUps.Take(turn, BotCommand.TellMore, between: false);
                return;
            case BotCommand.Repeat when turn.Check is not { Phase: CheckPhase.Finished }:
                turn.Say("nothing-to-repeat");
                turn.OfferMenu();
                return;
            case BotCommand.Result or BotCommand.Repeat when turn.Check is { Phase: CheckPhase.Finished }:
                CheckResult.Show(turn);
                return;
            case BotCommand.Summary when turn.Check is { } check:
                turn.Say("summary-so-far");
                turn.Reply.Say(CheckSummary.Answers(turn, check));
                turn.OfferMenu();
                return;
            case BotCommand.Yes when turn.Check is { Phase: CheckPhase.Finished } && turn.MayAskForHistory:
                CheckHistory.Consent(turn);
                return;
            case BotCommand.No when turn.Check is { Phase: CheckPhase.Finished } && turn.MayAskForHistory:
                CheckHistory.Decline(turn);
                return;
            case BotCommand.NoneOfThese or BotCommand.Yes or BotCommand.No or BotCommand.Wait or BotCommand.Example or BotCommand.Why:
                turn.Say("unknown");
                turn.OfferMenu();
                return;
            default:
                turn.Say(command == BotCommand.Result ? "result-none" : "not-in-check");
                turn.OfferMenu();
                return;
        }
    }

    /// <summary>What a message says about one's own use, if it is meant to begin a self-check; null otherwise.</summary>
    private static IReadOnlyList<Reading>? Wanted(Turn turn)
    {
        if (turn.Input.Words is var words && (words.Contain(Words.Of("self-check")) || words.Contain(Words.Of("self check")) || words.Contain(Words.Of("selfcheck"))) && !LooksLikeQuestion.Is(turn.Input.Text))
            return turn.Content.Answers.Read(null, turn.Input.Text, turn.Now.DateTime);
        if (turn.Channel.IsGroup || LooksLikeQuestion.Is(turn.Input.Text)) return null;
        var readings = turn.Content.Answers.Read(null, turn.Input.Text, turn.Now.DateTime);
        var said = readings.Count + (readings.Count >= 2 ? turn.Content.Answers.Touched(turn.Input.Text).Count : 0);
        return said >= 3 || (said == 2 && !FaqTalk.HasSomethingToSay(turn)) ? readings : null;
    }
}
