namespace KratomBot.Engine;

/// <summary>What a turn finds in <c>turnContext.TurnState</c>, besides <see cref="TurnSchedule"/> under its type.</summary>
public static class TurnKeys
{
    /// <summary>The safety gate's verdict as the channel handed it over (a <see cref="string"/>); missing if there is none.</summary>
    public const string GateVerdict = "KratomBot.GateVerdict";
}
