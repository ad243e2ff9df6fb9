namespace KratomBot.Knowledge.Recognition;

/// <summary>The question that the text answers, so that a bare "3", "two years" or "every day" is read as what was asked for.</summary>
/// <param name="QuestionId">A question of the self-check, such as <c>times-per-day</c>; null when nothing was asked.</param>
public readonly record struct AskedFor(string? QuestionId)
{
    /// <summary>How many days a week.</summary>
    public static AskedFor DaysPerWeek { get; } = new("days-per-week");

    /// <summary>How many times on such a day.</summary>
    public static AskedFor TimesPerDay { get; } = new("times-per-day");

    /// <summary>For how long kratom has been used.</summary>
    public static AskedFor UseLength { get; } = new("use-length");

    /// <summary>How much.</summary>
    public static AskedFor Amount { get; } = new("amount");

    /// <summary>How long it lasts now.</summary>
    public static AskedFor Lasting { get; } = new("lasting");
}
