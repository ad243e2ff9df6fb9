using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Reads how many days: "5 days a week", "3 days on 4 off"; and how far apart doses are.</summary>
internal sealed class DaysAndCycles(Message message, Periods periods, FrequencyFindings findings)
{
    /// <summary>Longer ones are pauses in a history of use, not a rhythm.</summary>
    private const double LongestCycle = 60;

    /// <summary>"5 days a week", "6 nights/wk", "5 days out of 7".</summary>
    public bool DaysAWeek(int at, Node time)
    {
        if (time.UnitDays != 1 || time.Has(Traits.Articled) || time.Max > 31 || message.Left(at, Topic.Break, 2) <= 2) return false;
        var outOf = message[at + 1].Is(Part.OutOf) && message[at + 2] is { Kind: NodeKind.Number or NodeKind.Time, Min: 7 };
        if (outOf) return findings.Add(at, at + 3, new TimesPerDay(time.Min / 7, time.Max / 7));
        var i = message[at + 1].Is(Part.OutOf) ? at + 2 : at + 1;
        var days = (Min: 7.0, Max: 7.0);
        var next = i + 1;
        if (!(i > at + 1 && Periods.DaysOf(message[i]) == 7) && !periods.TryRead(i, out days, out next)) return false;
        return days.Min is 7 or 30 && findings.Add(at, next, new TimesPerDay(time.Min / days.Min, time.Max / days.Min, Bounds.Of(message, at, next, time.Bound)));
    }

    /// <summary>"5 days on, 2 off", "3 on 4 off".</summary>
    public bool DaysOnAndOff(int at, Node on)
    {
        var scale = on.Kind == NodeKind.Time ? on.UnitDays : 1;
        if (!message[at + 1].Is(Part.On) || scale < 1) return false;
        var i = at + 2;
        while (message[i].IsMark(',') || message[i].IsMark('-') || message[i].IsMark('/') || message[i].Is(Part.And | Part.Then)) i++;
        var off = message[i];
        if (off.Kind is not (NodeKind.Number or NodeKind.Time) || !IsOff(message[i + 1])) return false;
        var offDays = off.Max * (off.Kind == NodeKind.Time ? off.UnitDays : scale);
        return Cycle(at, i + 2, on.Max * scale, offDays);
    }

    /// <summary>"on 5 days, off 2", "on for 3 days then off for 4".</summary>
    public bool OnThenOff(int at)
    {
        var i = message[at + 1].Is(Part.For) ? at + 2 : at + 1;
        var on = message[i];
        if (on.Kind is not (NodeKind.Number or NodeKind.Time)) return false;
        var j = i + 1;
        while (message[j].IsMark(',') || message[j].IsMark('-') || message[j].Is(Part.And | Part.Then)) j++;
        if (!IsOff(message[j])) return false;
        j = message[j + 1].Is(Part.For) ? j + 2 : j + 1;
        var off = message[j];
        if (off.Kind is not (NodeKind.Number or NodeKind.Time)) return false;
        var scale = on.Kind == NodeKind.Time ? on.UnitDays : 1;
        return Cycle(at, j + 1, on.Max * scale, off.Max * (off.Kind == NodeKind.Time ? off.UnitDays : scale));
    }

    public static bool IsOff(Node node) => node.Is(Part.Off) || node.Kind == NodeKind.Word && node.Word.Text.StartsWith("off", StringComparison.Ordinal);

    private bool Cycle(int from, int to, double on, double off) =>
        on + off is > 0 and <= LongestCycle && findings.Add(from, to, new TimesPerDay(on / (on + off), on / (on + off)));

    /// <summary>"4 hours apart", "5 hours between doses".</summary>
    public bool Apart(int at, Node time)
    {
        if (!message[at + 1].Is(Part.Apart) || time.UnitDays > 1 || time.Min <= 0) return false;
        var from = message[at - 1].Is(Part.Every) ? at - 1 : at;
        return findings.Add(from, at + 2, Each(time));
    }

    public static TimesPerDay Each(Node time) => new(1 / (time.Max * time.UnitDays), 1 / (time.Min * time.UnitDays));
}
