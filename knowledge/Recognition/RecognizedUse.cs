namespace KratomBot.Knowledge.Recognition;

/// <summary>What a message says about amounts, how often, and how long, each in the order of the text.</summary>
public sealed record RecognizedUse(IReadOnlyList<Dose> Doses, IReadOnlyList<Frequency> Frequencies, IReadOnlyList<Duration> Durations)
{
    /// <summary>Nothing was found.</summary>
    public static RecognizedUse None { get; } = new([], [], []);

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Doses.Count + Frequencies.Count + Durations.Count == 0;
}

/// <summary>An amount of kratom that somebody takes, took, plans or asks about.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Per">Whether the amount is one intake or a whole day.</param>
/// <param name="Past">An earlier level or habit that is set against now ("used to take", "down from").</param>
/// <param name="Span">The words it came from.</param>
public sealed record Dose(Amount Amount, DosePer Per, bool Past, TextSpan Span);

/// <summary>What an amount is the amount of.</summary>
public enum DosePer
{
    /// <summary>One intake.</summary>
    Dose,

    /// <summary>A day's total.</summary>
    Day,
}

/// <summary>How often kratom is taken.</summary>
/// <param name="Times">How often a day.</param>
/// <param name="Span">The words it came from.</param>
public sealed record Frequency(TimesPerDay Times, TextSpan Span);

/// <summary>A length of time and what it is the length of.</summary>
/// <param name="Length">How long.</param>
/// <param name="Role">What lasted so long.</param>
/// <param name="Span">The words it came from.</param>
public sealed record Duration(LengthOfTime Length, DurationRole Role, TextSpan Span);

/// <summary>What a length of time is the length of.</summary>
public enum DurationRole
{
    /// <summary>Use, or use at a level: "for two years", "started a year ago", "since March".</summary>
    Use,

    /// <summary>A pause that is over, planned or asked about.</summary>
    Break,

    /// <summary>From the last dose to now, or an abstinence that is going on.</summary>
    SinceLastUse,

    /// <summary>How long a dose works.</summary>
    Effect,

    /// <summary>Anything else: onset, withdrawal, brewing, a taper, the time until something.</summary>
    Other,
}
