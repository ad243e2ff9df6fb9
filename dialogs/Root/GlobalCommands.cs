using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.DataRights;
using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.Safety;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Messages;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Root;

/// <summary>What can be said at any time, whatever is going on. A question of the self-check comes back afterwards.</summary>
internal static class GlobalCommands
{
    /// <summary>Does it; false when the command is not one of these here.</summary>
    public static async Task<bool> TakeAsync(Turn turn, DialogContext dialogs, BotCommand command, CancellationToken cancellationToken)
    {
        if (await MovesAsync(turn, dialogs, command, cancellationToken)) return true;
        if (!Says(turn, command)) return false;
        if (!turn.Forget) AskAgain(turn);
        return true;
    }

    private static async Task<bool> MovesAsync(Turn turn, DialogContext dialogs, BotCommand command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case BotCommand.Stop:
                await StopAsync(turn, dialogs, cancellationToken);
                return true;
            case BotCommand.StartOver when turn.Check is not null:
                turn.Say("check-started-over");
                await CheckStart.BeginAsync(turn, dialogs, [], cancellationToken);
                return true;
            case BotCommand.StartCheck when turn.Check is { Phase: CheckPhase.Asking }:
                turn.Say("check-welcome-back");
                AskAgain(turn);
                return true;
            case BotCommand.Resume or BotCommand.StartCheck when turn.Check is { Phase: CheckPhase.Paused } check:
                if (CheckStart.IsRefused(turn)) return true;
                turn.Check = check with { Phase = CheckPhase.Asking };
                turn.Say("check-resumed");
                await SelfCheckDialog.RebuildAsync(turn, dialogs, cancellationToken);
                return true;
            case BotCommand.StartCheck or BotCommand.StartOver:
                await CheckStart.BeginAsync(turn, dialogs, [], cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task StopAsync(Turn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        var running = turn.Check is { Phase: not CheckPhase.Finished };
        turn.Say(running ? "stopped" : "nothing-to-stop");
        if (running) turn.Check = null;
        turn.Talk = turn.Talk with { Offered = [], Unanswered = null };
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        turn.OfferMenu();
    }

    private static bool Says(Turn turn, BotCommand command)
    {
        switch (command)
        {
            case BotCommand.NeedHelp:
                SafetyTalk.NeedHelp(turn);
                break;
            case BotCommand.SafeNow:
                turn.Reply.Say(turn.Content.SafetyReplies.Cleared(turn.Safety).Text);
                break;
            case BotCommand.WhatDoYouKnow:
                KnowTalk.Say(turn);
                break;
            case BotCommand.Export:
                ExportTalk.Say(turn);
                break;
            case BotCommand.ForgetMe:
                ForgetTalk.Forget(turn);
                break;
            case BotCommand.KeepHistory:
                CheckHistory.Consent(turn);
                break;
            case BotCommand.NoHistory:
                CheckHistory.Decline(turn);
                break;
            case BotCommand.ReadAlong when !turn.Channel.IsGroup:
                ReadAlongTalk.Allow(turn);
                break;
            case BotCommand.NoReadAlong:
                ReadAlongTalk.Refuse(turn);
                break;
            case BotCommand.DoctorPage when turn.Check is not { IsAsking: true }:
                CheckResult.DoctorPage(turn);
                break;
            default:
                return ReminderTalk.Take(turn, command) || Chats(turn, command);
        }

        return true;
    }

    private static bool Chats(Turn turn, BotCommand command)
    {
        switch (command)
        {
            case BotCommand.Greeting when !turn.Talk.Welcomed:
                Welcome.WelcomeTalk.Say(turn);
                break;
            case BotCommand.Greeting:
                turn.Say("greeting-again");
                turn.OfferMenu();
                break;
            case BotCommand.Thanks:
                turn.Say("thanks");
                turn.OfferMenu();
                break;
            case BotCommand.AskQuestion:
                turn.Say("ask-question");
                foreach (var topic in turn.Content.ResultTexts.NextAfter(null)) turn.Reply.Offer(turn.Content.Faq.Content.Topic(new(topic)).Title);
                break;
            case BotCommand.Privacy:
                turn.Say("privacy", ("hours", Show.Number(turn.Hours)));
                if (turn.Channel.IsTeams) turn.Say("privacy-teams");
                if (!turn.Channel.IsGroup) turn.Offer("know");
                turn.Offer("forget");
                break;
            case BotCommand.PrivateChat:
                turn.Say("private-chat");
                if (turn.Channel.IsGroup) turn.OfferPrivateChat();
                break;
            case BotCommand.AreYouHuman:
                turn.Say("are-you-human");
                turn.OfferMenu();
                break;
            default:
                return false;
        }

        return true;
    }

    private static void AskAgain(Turn turn)
    {
        if (turn.Check is { IsAsking: true } && CheckFlow.Waiting(turn) is { } question) turn.Reply.Ask(question);
    }
}
