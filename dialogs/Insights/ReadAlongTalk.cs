using KratomBot.Dialogs.Root;

namespace KratomBot.Dialogs.Insights;

/// <summary>Whether a language service may read along: asked once, when it would first be of use; can be taken back at any time.</summary>
internal static class ReadAlongTalk
{
    /// <summary>Asks, if it was not asked before.</summary>
    public static void Ask(Turn turn)
    {
        if (!turn.HasLanguageService || turn.Channel.IsGroup || turn.Safety is { Minor: true } or { InForce: true }) return;
        if (turn.Person is { LetsReadAlong: true } or { AskedToReadAlong: true }) return;
        turn.Person = turn.Person with { AskedToReadAlong = true };
        turn.Say("read-along-ask");
        turn.Offer("read-along", "no-read-along");
    }

    /// <summary>The person allows it.</summary>
    public static void Allow(Turn turn)
    {
        if (!turn.HasLanguageService)
        {
            turn.Say("read-along-none");
            return;
        }

        turn.Person = turn.Person with { LetsReadAlong = true, AskedToReadAlong = true };
        turn.Say("read-along-on");
        turn.OfferMenu();
    }

    /// <summary>The person does not allow it, or no more.</summary>
    public static void Refuse(Turn turn)
    {
        turn.Person = turn.Person with { LetsReadAlong = false, AskedToReadAlong = turn.HasLanguageService };
        turn.Say("read-along-off");
        turn.OfferMenu();
    }
}
