using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Dialogs.Safety;

/// <summary>Says what the safety gate has to say.</summary>
internal static class SafetyTalk
{
    /// <summary>The reply to a verdict, with its buttons.</summary>
    public static void Say(Turn turn, SafetyVerdict verdict) =>
        Add(turn, turn.Content.SafetyReplies.For(verdict, WhereaboutsReader.Of(turn), turn.Channel.IsGroup));

    /// <summary>The line before everything else while a crisis or an emergency is in force.</summary>
    public static void Remind(Turn turn, SafetyState state)
    {
        var reminder = turn.Content.SafetyReplies.Reminder(state, WhereaboutsReader.Of(turn));
        turn.Reply.SayFirst(reminder.Text);
        Offer(turn, reminder);
    }

    /// <summary>What follows the reminder in place of "the article does not say": whoever is in danger talks to the bot rather than asks the article.</summary>
    public static void StillHere(Turn turn) => Add(turn, turn.Content.SafetyReplies.StillHere(turn.Safety));

    /// <summary>The help lines.</summary>
    public static void NeedHelp(Turn turn) => 
        Add(turn, turn.Content.SafetyReplies.NeedHelp(turn.Safety with { Language = Language(turn) }, WhereaboutsReader.Of(turn)));

    /// <summary>Ends the reminder.</summary>
    public static void SafeNow(Turn turn)
    {
        var reply = turn.Content.SafetyReplies.Cleared(turn.Safety);
        turn.Safety = turn.Safety.Cleared();
        turn.Reply.Clear();
        Add(turn, reply);
    }

    /// <summary>"Yes" to whether something is happening right now.</summary>
    public static void RightNow(Turn turn)
    {
        turn.Verdict = turn.Verdict with { Level = SafetyLevel.Emergency, Kind = SafetyKinds.RightNow };
        turn.Safety = turn.Safety.After(turn.Verdict);
        turn.Reply.Clear();
        Say(turn, turn.Verdict);
    }

    /// <summary>The person is under 18: kind, short, with lines, for the rest of the conversation.</summary>
    public static void DeclareMinor(Turn turn)
    {
        turn.Verdict = turn.Verdict with { Level = SafetyLevel.Caution, Kind = SafetyKinds.Minor, Minor = true };
        turn.Safety = turn.Safety.After(turn.Verdict);
        Say(turn, turn.Verdict);
    }

    /// <summary>Whether what was typed is the button "I'm safe now" itself, in the language of what is in force.</summary>
    public static bool IsSafeNow(Turn turn, SafetyState state) =>
        state.InForce && turn.Content.SafetyReplies.Reminder(state, WhereaboutsReader.Of(turn)).Actions
            .Any(action => action.Id == SafetyActions.SafeNow && string.Equals(action.Label, turn.Input.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>That of what is in force, else that of the words that ask for help, else that of what was said before.</summary>
    private static string Language(Turn turn) =>
        turn.Safety.InForce ? turn.Safety.Language : turn.Verdict.Language != "en" ? turn.Verdict.Language : turn.Language;

    private static void Add(Turn turn, SafetyReply reply)
    {
        turn.Reply.Say(reply.Text);
        Offer(turn, reply);
    }

    private static void Offer(Turn turn, SafetyReply reply)
    {
        foreach (var action in reply.Actions)
        {
            if (action.Id == SafetyActions.PrivateChat) turn.Reply.PrivateChat = action.Label;
            else turn.Reply.Offer(action.Label);
        }
    }
}
