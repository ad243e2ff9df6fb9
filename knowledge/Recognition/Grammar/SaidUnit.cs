using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>A unit that stands by itself and is said of the bare numbers around it: "Tablets. One when I was curious, ...", "it's 8 now, was 3. grams i mean", "20 then, 8 now (grams per day)".</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Per">What it is counted by.</param>
internal sealed record SaidUnit(AmountUnit Unit, DosePer Per)
{
    /// <summary>The first one of a message; null where every unit has its number.</summary>
    public static SaidUnit? Of(Message message)
    {
        for (var at = 0; at < message.Count; at++)
        {
            if (!message[at].Is(Part.Unit) || message[at].Has(Traits.Glued) && !message[at - 1].IsMark('(') || !Begins(message, at - 1)) continue;
            var (unit, next) = (message[at].Word.Unit, at + 1);
            var per = PerBehind(message, ref next);
            if (!Ends(message, next)) continue;
            message.Use(at, next);
            return new SaidUnit(unit, per);
        }
        return null;
    }

    private static bool Begins(Message message, int before) =>
        message[before].Kind is NodeKind.None or NodeKind.Stop || message[before].IsMark(',') || message[before].IsMark('(') || message[before].IsMark('-') || IsPeriod(message, before);

    /// <summary>"9 a day caps i mean": the unit is said behind the number's period.</summary>
    private static bool IsPeriod(Message message, int at) => message[at] is { Kind: NodeKind.Time } day && day.Has(Traits.Articled) && message[at - 1].Kind == NodeKind.Number;

    /// <summary>"of kratom", "daily", "a day", "in total" behind it.</summary>
    private static DosePer PerBehind(Message message, ref int at)
    {
        if (message[at].Is(Part.Of) && message[at + 1].Tells(Topic.Kratom)) at += 2;
        var isDay = message[at].Is(Part.Rate) && message[at].Word.PerDay == 1 || message[at].Is(Part.Total | Part.DayLong)
            || message[at] is { Kind: NodeKind.Time, UnitDays: 1, Max: 1 } day && day.Has(Traits.Articled);
        var isPerDay = message[at].Is(Part.Per) && message[at + 1].Is(Part.TimeUnit) && message[at + 1].Word.Days == 1;
        if (isDay || isPerDay) at += isPerDay ? 2 : 1;
        return isDay || isPerDay ? DosePer.Day : DosePer.Dose;
    }

    private static bool Ends(Message message, int at) =>
        message[at].Kind is NodeKind.None or NodeKind.Stop || message[at].IsMark(')') || message[at].IsMark(':') || message[at].Says("i mean", "obviously", "of course");
}
