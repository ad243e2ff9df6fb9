using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Finds how often: "3x a day", "every 4-6 hours", "5 days a week", "daily", "3 days on 4 off", "Mon, Wed and Fri".</summary>
internal sealed class FrequencyGrammar(Message message, Relevance relevance)
{
    private const double HoursADay = 24;

    /// <summary>Reads all frequencies, left to right.</summary>
    public void Read()
    {
        for (var at = 0; at < message.Count; at++)
        {
            var node = message[at];
            if (node.Used) continue;
            _ = node.Kind switch
            {
                NodeKind.Times => DaySlots(at, node) || CountedTimes(at, node) || EllipticTimes(at, node),
                NodeKind.Doses => CountedTimes(at, node) || DosesOfADay(at, node),
                NodeKind.Number => NumberPer(at, node) || DaysOnAndOff(at, node),
                NodeKind.Time => DaysAWeek(at, node) || DaysOnAndOff(at, node) || Apart(at, node),
                NodeKind.Amount => PerPeriod(at, node),
                NodeKind.Word when node.Is(Part.Every) => Every(at),
                NodeKind.Word when node.Is(Part.Rate) => RateWord(at, node),
                NodeKind.Word when node.Is(Part.Weekday) => Weekdays(at),
                NodeKind.Word when node.Is(Part.Weekend) => Weekend(at),
                NodeKind.Word when node.Is(Part.On) => OnThenOff(at),
                _ => false,
            };
        }
    }

    /// <summary>"3 times a day", "2-3x/week", "twice daily", "4 doses a day", "once every two weeks".</summary>
    private bool CountedTimes(int at, Node count)
    {
        var behind = SkipFillers(at + 1);
        if (!Period(behind, out var days, out var next)) return false;
        if (count.Max > 60 || days.Min <= 0) return true;
        return Add(at, next, new TimesPerDay(count.Min / days.Max, count.Max / days.Min, BoundOf(at, next, count)));
    }

    /// <summary>A period behind a count: "a day", "/week", "per 24 hours", "daily", "every 2 weeks", "each night".</summary>
    private bool Period(int at, out (double Min, double Max) days, out int next)
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
            // "every 2 weeks", "per 24 hours"; "3 times 2 days" is nothing.
            if (i == at && !unit.Has(Traits.Articled)) return false;
            days = (unit.Min * unit.UnitDays, unit.Max * unit.UnitDays);
            next = i + 1;
            return true;
        }
        if (i == at && !unit.Is(Part.TimeUnit)) return false;
        var length = PeriodDays(unit);
        if (length == 0) return false;
        days = (length, length);
        next = i + 1;
        return true;
    }

    private static bool IsDay(Node node) => node.Is(Part.TimeUnit) && node.Word.Days == 1;

    private static double PeriodDays(Node node) => node.Kind != NodeKind.Word ? 0
        : node.Is(Part.DayTime) ? 1
        : node.Is(Part.Weekend) ? 7
        : node.Is(Part.TimeUnit) && node.Word.Days >= 1 / HoursADay ? node.Word.Days
        : 0;

    /// <summary>"once in the morning and once before bed": so many slots of a day.</summary>
    private bool DaySlots(int at, Node count)
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
        return slots > 0 && Add(at, end, new TimesPerDay(total, total));
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
    private bool EllipticTimes(int at, Node count)
    {
        // "7g 2x": so often a day.
        if (message[at - 1].Kind == NodeKind.Amount && count.Word.Text == "x") return Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
        if (message.Frequencies.Count == 0 || count.Word.Text == "time") return false;
        var last = message.Frequencies[^1];
        if (last.Span.End > count.Start || count.Start - last.Span.End > 60 || message.Near(at, Topic.Attempt, 5)) return false;
        var isSet = message.Left(at, Topic.Current, 6) <= 6 || message.Left(at, Part.Now | Part.AtMost | Part.Or | Part.To, 5) <= 5;
        isSet |= (message[at - 1].Is(Part.And) || message[at - 1].IsMark(',')) && message[at + 1].Is(Part.On | Part.In);
        return isSet && Add(at, at + 1, new TimesPerDay(count.Min, count.Max, BoundOf(at, at + 1, count)));
    }

    /// <summary>"in 3 doses", "split into four doses", "(3 doses)", "over two sittings".</summary>
    private bool DosesOfADay(int at, Node count)
    {
        if (count.Has(Traits.Articled) || count.Max > 24) return false;
        var before = message[at - 1];
        var isSplit = before.Is(Part.In | Part.For | Part.To | Part.About | Part.Between) || before.IsMark('(') || before.IsMark(',') || before.IsMark('/') || message.Left(at, Topic.Take, 4) <= 4;
        // A day's total somewhere before makes the doses those of a day.
        return (isSplit && HasDayTotal(at) || before.Is(Part.In | Part.For | Part.To) && HasAmount(at)) && Add(at, at + 1, new TimesPerDay(count.Min, count.Max));
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
    private bool NumberPer(int at, Node number)
    {
        if (number.Max > 12 || IsCounted(at) || number.Has(Traits.Fraction) || number.Has(Traits.Ordinal)) return false;
        if (!message[at + 1].Is(Part.Per) && !message[at + 1].IsMark('/') || !Period(at + 1, out var days, out var next)) return false;
        if (message[next - 1].Is(Part.DayTime) || message[next - 1].Kind == NodeKind.Time && !message[next - 1].Has(Traits.Articled)) return false;
        return Add(at, next, new TimesPerDay(number.Min / days.Max, number.Max / days.Min, BoundOf(at, next, number)));
    }

    /// <summary>Of something that is counted in the same sentence: "eats capsules, 5 a day" is an amount.</summary>
    private bool IsCounted(int at)
    {
        for (var i = at - 1; i > at - Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            if (message[i] is { Kind: NodeKind.Word } word && word.Is(Part.Unit) && word.Word.Unit is AmountUnit.Capsule or AmountUnit.Tablet or AmountUnit.Shot) return true;
        }
        return false;
    }

    /// <summary>"5 days a week", "6 nights/wk", "5 days out of 7".</summary>
    private bool DaysAWeek(int at, Node time)
    {
        if (time.UnitDays != 1 || time.Has(Traits.Articled) || time.Max > 31) return false;
        var outOf = message[at + 1].Is(Part.OutOf) && message[at + 2] is { Kind: NodeKind.Number or NodeKind.Time, Min: 7 };
        if (outOf) return Add(at, at + 3, new TimesPerDay(time.Min / 7, time.Max / 7));
        var i = message[at + 1].Is(Part.OutOf) ? at + 2 : at + 1;
        var days = (Min: 7.0, Max: 7.0);
        var next = i + 1;
        if (!(i > at + 1 && PeriodDays(message[i]) == 7) && !Period(i, out days, out next)) return false;
        return days.Min is 7 or 30 && Add(at, next, new TimesPerDay(time.Min / days.Min, time.Max / days.Min, BoundOf(at, next, time)));
    }

    /// <summary>"5 days on, 2 off", "3 on 4 off".</summary>
    private bool DaysOnAndOff(int at, Node on)
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
    private bool OnThenOff(int at)
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

    private static bool IsOff(Node node) => node.Is(Part.Off) || node.Kind == NodeKind.Word && node.Word.Text.StartsWith("off", StringComparison.Ordinal);

    private bool Cycle(int from, int to, double on, double off) =>
        on + off > 0 && Add(from, to, new TimesPerDay(on / (on + off), on / (on + off)));

    /// <summary>"4 hours apart", "5 hours between doses".</summary>
    private bool Apart(int at, Node time)
    {
        if (!message[at + 1].Is(Part.Apart) || time.UnitDays > 1 || time.Min <= 0) return false;
        var from = message[at - 1].Is(Part.Every) ? at - 1 : at;
        return Add(from, at + 2, Each(time));
    }

    /// <summary>"every 4-6 hours", "every other day", "every couple days", "every morning", "every Friday".</summary>
    private bool Every(int at)
    {
        var i = SkipFillers(at + 1);
        while (message[i] is { Kind: NodeKind.Word } filler && (filler.Is(Part.Measure | Part.Number) && !filler.Is(Part.Unit) || filler.Word.Text is "damn" or "fucking" or "freaking" or "goddamn")) i++;
        var node = message[i];
        if (node.Kind == NodeKind.Time)
        {
            if (node.Min <= 0 || message.Right(i, Part.Plus, 1) == 1) return true;
            var end = message[i + 1].Is(Part.Apart | Part.OrSo) ? i + 2 : i + 1;
            // "every 4 hours a day" is not more than "every 4 hours".
            return Add(at, end, Each(node));
        }
        if (node.Is(Part.Other) || node.Has(Traits.Ordinal) || node.Is(Part.Ordinal))
        {
            var step = node.Is(Part.Other) ? 2 : node.Is(Part.Ordinal) ? node.Word.Min : node.Min;
            var length = PeriodDays(message[i + 1]);
            return length > 0 && step > 0 && Add(at, i + 2, new TimesPerDay(1 / (step * length), 1 / (step * length)));
        }
        if (node.Is(Part.Weekday)) return Weekdays(i, at);
        var days = PeriodDays(node);
        if (days == 0 || node.Word.Text is "sleep" or "work" or "wake" or "waking") return false;
        var perDay = node.Is(Part.Weekend) ? 2 / 7.0 : 1 / days;
        // "every morning and every night", "every morning and night".
        var next = i + 1;
        while (node.Is(Part.DayTime) && message[next].Is(Part.And))
        {
            var j = message[next + 1].Is(Part.Every) ? next + 2 : next + 1;
            if (!message[j].Is(Part.DayTime)) break;
            (perDay, next) = (perDay + 1, j + 1);
        }
        return (days >= 7 || perDay > 1 || IsAboutUse(at, next)) && Add(at, next, new TimesPerDay(perDay, perDay));
    }

    private static TimesPerDay Each(Node time) => new(1 / (time.Max * time.UnitDays), 1 / (time.Min * time.UnitDays));

    /// <summary>"daily", "nightly", "bid", "eod", "weekdays".</summary>
    private bool RateWord(int at, Node word)
    {
        if (IsOff(message[at + 1]) || message[at - 1].Is(Part.Negation) || message[at - 1].Is(Part.Article) && message[at - 2].Is(Part.Negation)) return false;
        // "my daily dose": a day's total, not how often.
        if (word.Word.Text == "daily" && message[at + 1] is { Kind: NodeKind.Word } noun && noun.Word.Text is "dose" or "dosage" or "intake" or "amount" or "consumption" or "total" or "average" or "max" or "limit") return true;
        var isShort = word.Word.PerDay is 2 or 3 or 4 || word.Word.Text is "eod" or "qod" or "every other day";
        return (isShort || IsAboutUse(at, at + 1)) && Add(at, at + 1, new TimesPerDay(word.Word.PerDay, word.Word.PerDay));
    }

    /// <summary>"Mon, Wed and Fri", "on Fridays": so many days of a week.</summary>
    private bool Weekdays(int at, int from = -1)
    {
        var (count, next) = (0, at);
        for (var i = at; count <= 7 && message[i].Is(Part.Weekday);)
        {
            (count, next) = (count + 1, i + 1);
            i++;
            // "Monday through Friday".
            if (count == 1 && (message[i].Is(Part.To) || message[i].IsMark('-')) && message[i + 1].Is(Part.Weekday)) return Add(at, i + 2, Days(message[i - 1], message[i + 1]));
            while (message[i].IsMark(',') || message[i].IsMark('/') || message[i].IsMark('-') || message[i].Is(Part.And)) i++;
        }
        var isRepeated = from >= 0 || count > 1 || message[at].Word.Text.EndsWith("days", StringComparison.Ordinal);
        var isDate = message[at - 1].Is(Part.Since | Part.LastDay | Part.Recent) || message[at - 1].Kind == NodeKind.Word && message[at - 1].Word.Text is "next" or "this" or "until" or "till";
        if (!isRepeated || isDate || count > 7) return false;
        return (from >= 0 || IsAboutUse(at, next)) && Add(from >= 0 ? from : at, next, new TimesPerDay(count / 7.0, count / 7.0));
    }

    private static TimesPerDay Days(Node first, Node last)
    {
        var days = (DayOf(last) - DayOf(first) + 7) % 7 + 1;
        return new TimesPerDay(days / 7.0, days / 7.0);
    }

    private static int DayOf(Node day) => Array.FindIndex(DayNames, name => day.Word.Text.StartsWith(name, StringComparison.Ordinal));

    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>"on the weekend": two days of seven.</summary>
    private bool Weekend(int at) => message[at - 1].Is(Part.The) && message[at - 2].Is(Part.On) && IsAboutUse(at, at + 1) && Add(at, at + 1, new TimesPerDay(2 / 7.0, 2 / 7.0));

    /// <summary>"5g a day" makes a day's total; "a shot a week" also says how often.</summary>
    private bool PerPeriod(int at, Node amount)
    {
        if (amount.Has(Traits.PerDay)) return false;
        var i = SkipFillers(at + 1);
        if (message[i].Is(Part.Of) || message[i].Word is { } w && w.Tells(Topic.Kratom)) i = SkipSubstance(i);
        var isArticled = message[i] is { Kind: NodeKind.Time } time && time.Has(Traits.Articled);
        if (!isArticled && !message[i].Is(Part.Per | Part.DayLong | Part.Every | Part.In) && !message[i].IsMark('/')) return false;
        if (!Period(i, out var days, out var next)) return false;
        var last = message[next - 1];
        if (days.Max == 1 && !last.Is(Part.DayTime))
        {
            // "5 g every day" and "5 g each day" also say how often; "5 g a day" does not.
            if (message[i].Is(Part.Every) && !message[i].Word.Is(Part.Article)) return MarkTotal(at, at + 1) && false;
            return MarkTotal(at, next);
        }
        if (days.Min > 1 && !message.Near(at, Topic.Buy, 6) && amount.Unit is AmountUnit.Shot or AmountUnit.Capsule or AmountUnit.Tablet or AmountUnit.Cup or AmountUnit.TeaBag)
        {
            message.Frequencies.Add(new Frequency(new TimesPerDay(1 / days.Max, 1 / days.Min), message.Span(i, next)));
            message.Use(i, next);
            return true;
        }
        return last.Is(Part.DayTime) && !message[i].Is(Part.In) && message[i].Is(Part.Article) && Add(i, next, new TimesPerDay(1, 1));
    }

    private int SkipSubstance(int at)
    {
        while (message[at].Kind == NodeKind.Opaque || message[at].Is(Part.Of) || message[at] is { Kind: NodeKind.Word } word && word.Word.Tells(Topic.Kratom)) at++;
        return at;
    }

    private bool MarkTotal(int at, int next)
    {
        message.Nodes[at] = message.Nodes[at] with { Traits = message.Nodes[at].Traits | Traits.PerDay };
        message.Use(at + 1, next);
        return true;
    }

    private int SkipFillers(int at)
    {
        while (message[at].Is(Part.OrSo | Part.MostAfter) || message[at].Is(Part.About) && !message[at].Is(Part.Per)) at++;
        return at;
    }

    /// <summary>"daily" and "every morning" are said of anything: they count where taking is spoken of, and nothing else.</summary>
    private bool IsAboutUse(int from, int to)
    {
        var use = Math.Min(message.Left(from, UseTopics), message.Right(to - 1, UseTopics));
        var amount = Math.Min(Nearest(from, -1), Nearest(to - 1, 1));
        // "in yogurt every night" is about what is in the yogurt.
        var others = amount <= 8 ? OtherTopics & ~(Topic.Food | Topic.Liquid) : OtherTopics;
        var other = Math.Min(message.Left(from, others), message.Right(to - 1, others));
        if (message.Asked.QuestionId is not null && other == int.MaxValue) return true;
        return Math.Min(use, amount) <= other && Math.Min(use, amount) != int.MaxValue || other == int.MaxValue && (IsAlone(from, to) || relevance.IsOurs(from, to - 1));
    }

    private const Topic UseTopics = Topic.Take | Topic.Do | Topic.Using | Topic.Kratom;
    private const Topic OtherTopics = Topic.Elsewhere | Topic.Body | Topic.Substance | Topic.Withdrawal | Topic.Liquid | Topic.Food;

    private int Nearest(int at, int step)
    {
        var cost = 0;
        for (var i = at + step; cost < Message.Reach; i += step)
        {
            var node = message[i];
            cost++;
            if (node.Kind is NodeKind.None or NodeKind.Stop) return int.MaxValue;
            if (node.Kind is NodeKind.Amount or NodeKind.Doses) return cost;
            if (node.Is(Part.Clause)) cost += 4;
        }
        return int.MaxValue;
    }

    /// <summary>Whether the expression is nearly all of its sentence.</summary>
    private bool IsAlone(int from, int to)
    {
        var others = 0;
        for (var i = from - 1; others < 4 && message[i].Kind is not (NodeKind.None or NodeKind.Stop); i--) others++;
        for (var i = to; others < 4 && message[i].Kind is not (NodeKind.None or NodeKind.Stop); i++) others++;
        return others < 3;
    }

    private Bound BoundOf(int from, int to, Node count) => Bounds.Of(message, from, to, count.Bound);

    private bool Add(int from, int to, TimesPerDay times)
    {
        if (double.IsFinite(times.Max) && times.Max is > 0 and <= 100 && !IsOfSomethingElse(from, to))
        {
            var isSaid = message.Frequencies is [.., var last] && last.Times == times && message.IsSameSentence(last.Span.Start, from);
            if (!isSaid && message.Frequencies.Count < Message.MostItems) message.Frequencies.Add(new Frequency(times, message.Span(from, to)));
        }
        message.Use(from, to);
        return true;
    }

    /// <summary>The gym, a doctor, another drug, attempts to quit.</summary>
    private bool IsOfSomethingElse(int from, int to)
    {
        var use = Math.Min(Math.Min(message.Left(from, UseTopics), message.Right(to - 1, UseTopics)), Math.Min(Nearest(from, -1), Nearest(to - 1, 1)));
        var other = Math.Min(message.Left(from, Strongly), message.Right(to - 1, Strongly, 6));
        return use == int.MaxValue && message.Near(from, Strongly | Topic.Body) && !relevance.IsOurs(from, to - 1) || other < use || message.Left(from, Topic.Attempt, 3) < use;
    }

    private const Topic Strongly = Topic.Elsewhere | Topic.Substance;
}
