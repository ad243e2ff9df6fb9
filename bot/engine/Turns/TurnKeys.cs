namespace KratomBot.Engine;

/// <summary>What a turn finds in <c>turnContext.TurnState</c>, besides <see cref="TurnSchedule"/> under its type.</summary>
public static class TurnKeys
{
    /// <summary>The safety gate's verdict as the channel handed it over (a <see cref="string"/>); missing if there is none.</summary>
    public const string GateVerdict = "KratomBot.GateVerdict";

    /// <summary>
    /// Set by the bot, to anything: the commit of this turn removes all of the person, in every conversation, and their tokens open
    /// nothing any more. Only what this turn says stays, so that it still arrives, and is swept like everything else.
    /// </summary>
    public const string ForgetUser = "KratomBot.ForgetUser";
}
