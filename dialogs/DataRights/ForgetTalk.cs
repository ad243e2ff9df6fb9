using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;

namespace KratomBot.Dialogs.DataRights;

/// <summary>"Forget me": everything of the person is deleted with this turn.</summary>
internal static class ForgetTalk
{
    /// <summary>Deletes and says so.</summary>
    public static void Forget(Turn turn)
    {
        foreach (var link in turn.Person.Links) turn.Apart[link.Key] = null;
        turn.Apart[turn.HistoryKey] = null;
        turn.Apart[turn.ReminderKey] = null;
        turn.Forget = true;
        turn.Say("forgotten", ("hours", Show.Number(turn.Hours)));
        turn.Say("forgotten-help");
        turn.Reply.AskNothing();
        turn.Reply.OfferNothing();
        turn.OfferMenu();
    }
}
