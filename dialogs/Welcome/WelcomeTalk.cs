using KratomBot.Dialogs.Root;

namespace KratomBot.Dialogs.Welcome;

/// <summary>Says what the bot is and is not, once.</summary>
internal static class WelcomeTalk
{
    /// <summary>The welcome.</summary>
    public static void Say(Turn turn)
    {
        if (turn.Talk.Welcomed) return;
        turn.Talk = turn.Talk with { Welcomed = true };
        turn.Say(turn.Channel.IsGroup ? "welcome-group" : "welcome");
        OrganisationNotice.Say(turn, "welcome-teams");
        turn.OfferMenu();
    }
}
