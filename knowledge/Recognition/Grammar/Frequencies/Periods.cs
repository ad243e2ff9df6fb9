using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Reads the period that something is counted in: "a day", "/week", "per 24 hours", "every 2 weeks".</summary>
internal sealed class Periods(Message message)
{
    private const double HoursADay = 24;

    /// <summary>A period behind a count: "a day", "/week", "per 24 hours", "daily", "every 2 weeks", "each night".</summary>
    public bool TryRead(int at, out (double Min, double Max) days, out int next)
    {
        days = default;
        next = at;
        var node = message[at];
        if (node.Is(Part.DayLong)) { days = (1, 1); next = at + 1; return true; }
        if (node.Is(Part.Rate) && node.Word.PerDay <= 1 && node.Word.Text != "bid") { days = (1 / node.Word.PerDay, 1 / node.Word.PerDay); next = at + 1; return true; }
        var i = at;
        if (node.Is(Part.Per | Part.Every) || node.IsMark('/') || node.Is(Part.In))
        {
            i++;
            if (message[i].Is(Part.Article | Part.Measure | Part.The)) i++;
            if (message[i].Is(Part.Other)) { days = (2, 2); i++; if (IsDay(message[i])) { next = i + 1; return true; } return false; }
        }
        var unit = message[i];
        if (unit is { Kind: NodeKind.Time, Used: false } && unit.UnitDays >= 1 / HoursADay)
        {
            // "every 2 weeks", "per 24 hours"; "3 times 2 days" is nothing, "not a dose in 2 weeks" none at all.
            if (i == at && !unit.Has(Traits.Articled)) return false;
            if (node.Is(Part.In) && IsDenied(at)) return false;
            days = (unit.Min * unit.UnitDays, unit.Max * unit.UnitDays);
            next = i + 1;
            return true;
        }
        if (i == at && !unit.Is(Part.TimeUnit)) return false;
        var length = DaysOf(unit);
        if (length == 0) return false;
        days = (length, length);
        next = i + 1;
        return true;
    }

    private bool IsDenied(int at) => message.Left(at, Part.Negation, 6) <= 6 || message.Left(at, Topic.LastDose, 6) <= 6;

    private static bool IsDay(Node node) => node.Is(Part.TimeUnit) && node.Word.Days == 1;

    public static double DaysOf(Node node) => node.Kind != NodeKind.Word ? 0
        : node.Is(Part.DayTime) ? 1
        : node.Is(Part.Weekend) ? 7
        : node.Is(Part.TimeUnit) && node.Word.Days >= 1 / HoursADay ? node.Word.Days
        : 0;

    public int SkipFillers(int at)
    {
        while (message[at].Is(Part.OrSo | Part.MostAfter) || message[at].Is(Part.About) && !message[at].Is(Part.Per)) at++;
        return at;
    }
}
