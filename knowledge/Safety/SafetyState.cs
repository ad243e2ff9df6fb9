namespace KratomBot.Knowledge.Safety;

/// <summary>What stays in force after a message, kept per conversation and user. It holds no word of any message.</summary>
/// <param name="Level"><see cref="SafetyLevel.Crisis"/> or <see cref="SafetyLevel.Emergency"/> while it is in force, else <see cref="SafetyLevel.None"/>.</param>
/// <param name="Kind">The kind that put it in force.</param>
/// <param name="Language">The language of the reminder.</param>
/// <param name="Minor">The person said to be under 18; it stays for the whole conversation.</param>
/// <param name="Pregnant">The person spoke of a pregnancy or of nursing.</param>
/// <param name="Country">The country that the person named.</param>
public sealed record SafetyState(
    SafetyLevel Level = SafetyLevel.None,
    string Kind = SafetyKinds.None,
    string Language = "en",
    bool Minor = false,
    bool Pregnant = false,
    string? Country = null)
{
    /// <summary>Nothing in force.</summary>
    public static SafetyState Clear { get; } = new();

    /// <summary>Whether each turn begins with the reminder and the self-check and dose-like topics stay closed.</summary>
    public bool InForce => Level >= SafetyLevel.Crisis;

    /// <summary>The state after a message: a crisis or an emergency stays, a greater or later one takes its place, nothing that is typed lowers it.</summary>
    public SafetyState After(SafetyVerdict verdict)
    {
        var next = this with
        {
            Minor = Minor || verdict.Minor,
            Pregnant = Pregnant || verdict.Pregnant,
            Country = verdict.Country ?? Country,
        };
        return verdict.Level >= SafetyLevel.Crisis && verdict.Level >= Level
            ? next with { Level = verdict.Level, Kind = verdict.Kind, Language = verdict.Language }
            : next;
    }

    /// <summary>
    /// The state after the person pressed <see cref="SafetyActions.SafeNow"/>, or answered the bot's own question
    /// "are you safe now?" with exactly the label of that button. Attributes stay.
    /// </summary>
    public SafetyState Cleared() => this with { Level = SafetyLevel.None, Kind = SafetyKinds.None };
}
