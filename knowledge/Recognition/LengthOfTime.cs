namespace KratomBot.Knowledge.Recognition;

/// <summary>A length of time in days: an hour is 1/24, a month 30, a year 365.</summary>
/// <param name="MinDays">The lower end, in days.</param>
/// <param name="MaxDays">The upper end; the same as <paramref name="MinDays"/> unless a range was written.</param>
/// <param name="Bound">Whether the length was given as a limit.</param>
public readonly record struct LengthOfTime(double MinDays, double MaxDays, Bound Bound = Bound.None);
