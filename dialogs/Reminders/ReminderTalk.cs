using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Messages;

namespace KratomBot.Dialogs.Reminders;

/// <summary>Reminders to check again: only for who asked, until they say "stop reminders", and without a word about any answer.</summary>
internal static class ReminderTalk
{
    /// <summary>The name of the event that comes when a reminder is due.</summary>
    public const string EventName = "reminder";

    private static readonly Interval[] Intervals =
    [
        new(BotCommand.RemindWeekly, 1, "remind-weekly", "reminder-weekly"),
        new(BotCommand.RemindFortnightly, 2, "remind-fortnightly", "reminder-fortnightly"),
        new(BotCommand.RemindFourWeekly, 4, "remind-four-weekly", "reminder-four-weekly"),
    ];

    /// <summary>Does it; false when the command is not about reminders.</summary>
    public static bool Take(Turn turn, BotCommand command)
    {
        if (command == BotCommand.StopReminders) Stop(turn);
        else if (command == BotCommand.RemindMe) Ask(turn);
        else if (Intervals.FirstOrDefault(interval => interval.Command == command) is { } chosen) Start(turn, chosen);
        else return false;
        return true;
    }

    /// <summary>After a result, where a message can reach the person later.</summary>
    public static void OfferAfterResult(Turn turn)
    {
        if (!turn.Channel.IsTeams || !turn.CanRemind || turn.Reminder is not null) return;
        turn.Say("reminder-offer");
        turn.Offer("remind");
    }

    /// <summary>Reminds, if the person still wants it now, and goes on.</summary>
    public static void Remind(Turn turn)
    {
        if (turn.Reminder is not { } reminder || reminder.Due > turn.Now) return;
        Set(turn, reminder with { Due = Next(turn, reminder.Weeks, reminder.Due.Offset) });
        turn.Say("reminder");
        turn.Offer("check", "stop-reminders");
    }

    /// <summary>
    /// Schedules the next one for somebody who writes after one was missed: a channel that refuses a reminder, because the person has
    /// blocked the bot, ends what is scheduled, and who writes again can be reached again.
    /// </summary>
    public static void CatchUp(Turn turn)
    {
        if (turn.CanRemind && turn.Reminder is { } reminder && reminder.Due <= turn.Now)
            Set(turn, reminder with { Due = Next(turn, reminder.Weeks, reminder.Due.Offset) });
    }

    /// <summary>What is known of it, in words; null while there is none.</summary>
    public static string? Known(Turn turn) =>
        turn.Reminder is { } reminder ? Text(turn, "know-reminder", reminder) : null;

    private static void Ask(Turn turn)
    {
        if (!turn.CanRemind)
        {
            turn.Say("reminder-cannot");
            return;
        }

        turn.Say("reminder-ask");
        if (!turn.Channel.IsTeams) turn.Say("reminder-window");
        foreach (var interval in Intervals) turn.Offer(interval.Button);
    }

    private static void Start(Turn turn, Interval interval)
    {
        if (!turn.CanRemind)
        {
            turn.Say("reminder-cannot");
            return;
        }

        var reminder = new Reminder(interval.Weeks, Next(turn, interval.Weeks, turn.Now.Offset));
        Set(turn, reminder);
        turn.Reply.Say(Text(turn, "reminder-on", reminder));
        turn.Offer("stop-reminders");
    }

    private static void Stop(Turn turn)
    {
        turn.Say(turn.Reminder is null ? "reminder-none" : "reminder-off");
        Set(turn, null);
    }

    private static void Set(Turn turn, Reminder? reminder)
    {
        turn.Reminder = reminder;
        turn.Apart[turn.ReminderKey] = reminder;
        turn.Later[EventName] = reminder?.Due;
    }

    private static DateTimeOffset Next(Turn turn, int weeks, TimeSpan offset) => turn.Now.ToOffset(offset).AddDays(7 * weeks);

    private static string Text(Turn turn, string id, Reminder reminder)
    {
        var texts = turn.Content.Texts;
        var interval = Intervals.FirstOrDefault(interval => interval.Weeks == reminder.Weeks) ?? Intervals[^1];
        return texts.Text(id, ("every", texts.Text(interval.Words)), ("time", Show.Time(reminder.Due)));
    }

    private sealed record Interval(BotCommand Command, int Weeks, string Button, string Words);
}
