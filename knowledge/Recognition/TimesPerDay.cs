namespace KratomBot.Knowledge.Recognition;

/// <summary>How often a day; below 1 when it is less than daily (twice a week is 2/7).</summary>
/// <param name="Min">The lower end, in times a day.</param>
/// <param name="Max">The upper end; the same as <paramref name="Min"/> unless a range was written.</param>
/// <param name="Bound">Whether the number was given as a limit.</param>
public readonly record struct TimesPerDay(double Min, double Max, Bound Bound = Bound.None);
