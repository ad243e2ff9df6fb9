using KratomBot.Dialogs.DataRights;
using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.Safety;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Dialogs.Root;

/// <summary>With a person who said to be under 18: help lines and their data, a short safety answer to all else.</summary>
internal static class MinorTalk
{
    /// <summary>Deals with any message of theirs.</summary>
    public static void Take(Turn turn)
    {
        switch (turn.Content.Commands.Read(turn.Input.Text))
        {
            case BotCommand.NeedHelp:
                SafetyTalk.NeedHelp(turn);
                break;
            case BotCommand.ForgetMe:
                ForgetTalk.Forget(turn);
                break;
            case BotCommand.WhatDoYouKnow:
                KnowTalk.Say(turn);
                break;
            case BotCommand.StopReminders:
                ReminderTalk.Take(turn, BotCommand.StopReminders);
                break;
            case BotCommand.NoReadAlong:
                ReadAlongTalk.Refuse(turn);
                break;
            case BotCommand.StartCheck or BotCommand.StartOver or BotCommand.Resume:
                turn.Say("check-minor-closed");
                turn.Offer("help-now");
                break;
            default:
                turn.Verdict = turn.Verdict with { Level = SafetyLevel.Caution, Kind = SafetyKinds.Minor, Minor = true };
                SafetyTalk.Say(turn, turn.Verdict);
                break;
        }
    }
}
