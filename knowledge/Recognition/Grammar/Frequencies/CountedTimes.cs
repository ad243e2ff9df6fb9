using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Reads counted frequencies: "3x a day", "twice daily", "once in the morning and once before bed", "in 4 doses", "2 per week".</summary>
internal sealed class CountedTimes(Message message, Periods periods, FrequencyFindings findings)
{
    /// <summary>"3 times a day", "2-3x/week", "twice daily", "4 doses a day", "once every two weeks".</summary>
    public bool WithPeriod(int at, Node count)
    {
        var behind = periods.SkipFillers(at + 1);
        if (count.Kind == NodeKind.Doses && message[behind].Is(Part.Of) && message[behind + 1].Kind == NodeKind.Amount) return DosesOfAmount(at, count, behind + 2);
        // "3 x 6 g a day".
        if (count.Word.Text == "x" && message[at + 1].Kind == NodeKind.Amount) return DosesOfAmount(at, count, at + 2);
        if (!periods.TryRead(behind, out var days, out var next) && !IsLoosePeriod(behind, out days, out next)) return IsPeriodBefore(at, out days) && findings.Add(at, at + 1, new TimesPerDay(count.Min / days.Max, count.Max / days.Min));
        if (count.Max > 60 || days.Min <= 0) return true;
        return findings.Add(at, next, new TimesPerDay(count.Min / days.Max, count.Max / days.Min, Bounds.Of(message, at, next, count.Bound)));
    }

    /// <summary>"three times by day", "two times for week": what learners of the language write.</summary>
    private bool IsLoosePeriod(int at, out (double Min, double Max) days, out int next)
    {
        days = (message[at + 1].Word?.Days ?? 0, message[at + 1].Word?.Days ?? 0);
        next = at + 2;
        return message[at].Says("by", "for", "on", "at") && message[at + 1].Is(Part.TimeUnit) && days.Min >= 1;
    }

    /// <summary>"in a week maybe 4 times": the period stands before the count.</summary>
    private bool IsPeriodBefore(int at, out (double Min, double Max) days)
    {
        var i = at - 1;
        while (message[i].Is(Part.About)) i--;
        days = (message[i].UnitDays, message[i].UnitDays);
        if (message[i] is not { Kind: NodeKind.Time, UnitDays: >= 1 } time || !time.Has(Traits.Articled) || !message[i - 1].Is(Part.In)) return false;
        message.Use(i - 1, i + 1);
        return true;
    }

    /// <summary>"3 doses of 5 g a day": the amount is one dose, the day belongs to the count.</summary>
    private bool DosesOfAmount(int at, Node count, int behind)
    {
        if (!periods.TryRead(behind, out var days, out var next) || !findings.Add(at, at + 1, new TimesPerDay(count.Min / days.Max, count.Max / days.Min))) return false;
        message.Use(behind, next);
        return true;
    }

    /// <summary>"once in the morning and once before bed": so many slots of a day.</summary>
    public bool DaySlots(int at, Node count)
    {
        if (count.Word.Is(Part.Times)) return false;
        var (total, slots, end) = (0.0, 0, at);
        for (var i = at; message[i] is { Kind: NodeKind.Times } slot && slot.Word.Is(Part.TimesNumber);)
        {
            var time = DayTimeNear(i + 1);
            if (time < 0) break;
            (total, slots, end) = (total + slot.Min, slots + 1, time + 1);
            i = time + 1;
            while (message[i].IsMark(',') || message[i].Is(Part.And | Part.Then)) i++;
            // "once in the morning and at night": the second count is left out.
            if (message[i].Is(Part.At | Part.In | Part.DayTime) && DayTimeNear(i) is >= 0 and var more)
            {
                (total, slots, end) = (total + 1, slots + 1, more + 1);
                i = more + 1;
                while (message[i].IsMark(',') || message[i].Is(Part.And | Part.Then)) i++;
            }
        }
        return slots > 0 && findings.Add(at, end, new TimesPerDay(total, total));
    }

    private int DayTimeNear(int at)
    {
        for (var i = at; i < at + 5; i++)
        {
            var node = message[i];
            if (node.Is(Part.DayTime) || node.Kind == NodeKind.Clock) return i;
            if (node.Kind != NodeKind.Word || node.Is(Part.Clause) && !node.Word.Is(Part.DayTime) && node.Word.Text is not ("before" or "after" or "when")) return -1;
        }
        return -1;
    }

    /// <summary>"now it's 4-5 times", after a frequency in the same sentence; or the answer to "how many times".</summary>
    public bool EllipticTimes(int at, Node count)
    {
        // "from twice to four times a day": the period stands behind the second.
        if (message[at - 1].Is(Part.From) && message[at + 1].Is(Part.To) && message[at + 2].Kind == NodeKind.Times && periods.TryRead(periods.SkipFillers(at + 3), out var days, out _)) return findings.Add(at, at + 1, new TimesPerDay(count.Min / days.Max, count.Max / days.Min));
        // "7g 2x": so often a day.
        if (message[at - 1].Kind == NodeKind.Amount && count.Word.Text == "x") return findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        // "3 grams four times or 6 grams two times a day".
        if (message[at - 1].Kind == NodeKind.Amount && message[at + 1].Is(Part.Or | Part.And) && message[at + 2].Kind == NodeKind.Amount && message[at + 3].Kind == NodeKind.Times) return findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        if (message[at - 1].Says("dose", "redose", "dosing")) return findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        if (message.Frequencies.Count == 0 || count.Word.Text == "time") return false;
        var last = message.Frequencies[^1];
        if (last.Span.End > count.Start || count.Start - last.Span.End > 60 || message.Near(at, Topic.Attempt, 5)) return false;
        var isSet = message.Left(at, Topic.Current, 6) <= 6 || message.Left(at, Topic.Change, 2) <= 2 || message.Left(at, Part.Now | Part.AtMost | Part.Or | Part.To, 5) <= 5;
        isSet |= (message[at - 1].Is(Part.And) || message[at - 1].IsMark(',')) && message[at + 1].Is(Part.On | Part.In | Part.At | Part.Clause);
        isSet |= message.Left(at, Topic.Take, 3) <= 3 && message[at + 1].Kind is NodeKind.Stop or NodeKind.None;
        return isSet && findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max, Bounds.Of(message, at, at + 1, count.Bound)));
    }

    /// <summary>"in 3 doses", "split into four doses", "(3 doses)", "over two sittings".</summary>
    public bool DosesOfADay(int at, Node count)
    {
        if (count.Has(Traits.Articled) || count.Max > 24) return false;
        if (message.Frequencies.Count > 0 && message.Left(at, Topic.Current, 4) <= 4) return findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        var before = message[at - 1];
        var isSplit = before.Is(Part.In | Part.For | Part.To | Part.About | Part.Between) || before.IsMark('(') || before.IsMark(',') || before.IsMark('/') || message.Left(at, Topic.Take, 4) <= 4;
        // "23 g a day. Three doses."
        if (before.Kind == NodeKind.Stop && message[at + 1].Kind is NodeKind.Stop or NodeKind.None && HasDayTotal(at - 1)) return findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        // A day's total somewhere before makes the doses those of a day.
        return (isSplit && HasDayTotal(at) || before.Is(Part.In | Part.For | Part.To) && HasAmount(at)) && findings.Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
    }

    private bool HasAmount(int at)
    {
        for (var i = at - 1; i > at - 7 && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            if (message[i].Kind == NodeKind.Amount) return true;
        }
        return false;
    }

    private bool HasDayTotal(int at)
    {
        for (var i = at - 1; i > at - Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            if (message[i].Has(Traits.PerDay)) return true;
        }
        return false;
    }

    /// <summary>"2 per week": a bare number with a period.</summary>
    public bool NumberPer(int at, Node number)
    {
        // "5 out of 7 days".
        if (message[at + 1].Is(Part.OutOf | Part.Of) && message[at + 2] is { Kind: NodeKind.Time, UnitDays: 1, Min: 7 } && number.Max <= 7) return findings.Add(at, at + 3, new TimesPerDay(number.Min / 7, number.Max / 7));
        if (number.Max > 12 || message.Said is not null || IsCounted(at) || number.Has(Traits.Fraction) || number.Has(Traits.Ordinal)) return false;
        if (!message[at + 1].Is(Part.Per) && !message[at + 1].IsMark('/') || !periods.TryRead(at + 1, out var days, out var next)) return false;
        if (message[next - 1].Is(Part.DayTime) || message[next - 1].Kind == NodeKind.Time && !message[next - 1].Has(Traits.Articled)) return false;
        return findings.Add(at, next, new TimesPerDay(number.Min / days.Max, number.Max / days.Min, Bounds.Of(message, at, next, number.Bound)));
    }

    /// <summary>Of something that is counted in the same sentence: "eats capsules, 5 a day" and "half a shot at first, then one a day" are amounts.</summary>
    private bool IsCounted(int at)
    {
        for (var i = at - 1; i > at - Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            var unit = message[i].Kind == NodeKind.Amount && message.Left(at, Part.Then | Part.Now, 2) <= 2 ? message[i].Unit : message[i].Is(Part.Unit) ? message[i].Word.Unit : AmountUnit.Unknown;
            if (unit is AmountUnit.Capsule or AmountUnit.Tablet or AmountUnit.Shot) return true;
        }
        return false;
    }
}
