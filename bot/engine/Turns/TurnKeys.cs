namespace KratomBot.Engine;

/// <summary>What a turn finds, or leaves, in <c>turnContext.TurnState</c>, besides <see cref="TurnSchedule"/> and <see cref="TurnMeasures"/> under their types.</summary>
public static class TurnKeys
{
    /// <summary>The safety gate's verdict as the channel handed it over (a <see cref="string"/>); missing if there is none.</summary>
    public const string GateVerdict = "KratomBot.GateVerdict";

    /// <summary>
    /// Set by the bot, to anything: with the turn's commit all of the person is removed, in every conversation; of this one only the
    /// turn's replies stay. Tokens that carry the person's id are revoked.
    /// </summary>
    public const string ForgetUser = "KratomBot.ForgetUser";

    /// <summary>
    /// Set by the bot, to anything, where the channel takes it out of the conversation: with the turn's commit the conversation is
    /// emptied, with its threads and all that waits to be sent or done in it. What comes in afterwards begins it anew.
    /// </summary>
    public const string ForgetConversation = "KratomBot.ForgetConversation";
}
