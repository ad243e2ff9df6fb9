using System.Globalization;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.Cards;

/// <summary>Numbers, quantities and answers as people read them.</summary>
internal static class Show
{
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) =>
        time.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC" + (time.Offset == TimeSpan.Zero ? "" : time.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>An answer in words.</summary>
    public static string Answer(BotTexts texts, Question question, Answer answer) => answer.Open switch
    {
        LeftOpen.Skipped => texts.Text("left-skipped"),
        LeftOpen.NotSure => texts.Text("left-not-sure"),
        LeftOpen.RatherNotSay => texts.Text("left-rather-not"),
        LeftOpen.NotUnderstood => texts.Text("left-not-understood"),
        _ when answer.Quantity is { Max: > 0 } quantity => Quantity(texts, quantity),
        _ => string.Join("; ", answer.Options.Select(option => question.Option(option)?.Label ?? option)),
    };

    /// <summary>A quantity in words.</summary>
    public static string Quantity(BotTexts texts, Quantity quantity) => quantity.Unit switch
    {
        "per-day" when quantity is { Min: 1, Max: 1 } => texts.Text("unit-once-a-day"),
        "per-day" when quantity.Max < 1 => texts.Text("unit-less-than-daily"),
        "per-day" => texts.Text("unit-per-day", ("n", Range(quantity.Min, quantity.Max))),
        "days-per-week" => texts.Text("unit-days-per-week", ("n", Range(Math.Round(quantity.Min, 1), Math.Round(quantity.Max, 1)))),
        "days" => Length(texts, quantity),
        var unit when unit.EndsWith("/day", StringComparison.Ordinal) => texts.Text("unit-a-day", ("amount", Amount(quantity, unit[..^4]))),
        var unit => Amount(quantity, unit),
    };

    private static string Length(BotTexts texts, Quantity days)
    {
        var (size, name) = days.Max >= 730 || (days.Max >= 365 && days.Max % 182.5 == 0) ? (365.0, "unit-years") : days.Max >= 30 ? (30.0, "unit-months") : days.Max >= 14 ? (7.0, "unit-weeks") : (1.0, "unit-days");
        var number = Range(ToHalf(days.Min / size), ToHalf(days.Max / size));
        return number == "1" ? texts.Text(name[..^1]) : texts.Text(name, ("n", number));
    }

    private static double ToHalf(double number) => Math.Round(number * 2) / 2;

    private static string Amount(Quantity quantity, string unit)
    {
        var number = Range(quantity.Min, quantity.Max);
        return unit switch
        {
            "unknown" => number,
            "g" or "mg" or "kg" or "oz" or "ml" or "tsp" or "tbsp" => $"{number} {unit}",
            _ => quantity is { Min: 1, Max: 1 } ? $"{number} {unit}" : $"{number} {unit}s",
        };
    }

    private static string Range(double min, double max) => min >= max ? Number(max) : $"{Number(min)}–{Number(max)}";
}
