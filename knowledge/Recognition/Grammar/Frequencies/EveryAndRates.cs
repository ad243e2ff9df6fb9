using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Reads "every 4-6 hours", "every other day", "daily", "bid", "weekends", "Mon, Wed and Fri".</summary>
internal sealed class EveryAndRates(Message message, Periods periods, FrequencyFindings findings)
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>"every 4-6 hours", "every other day", "every couple days", "every morning", "every Friday".</summary>
    public bool Every(int at)
    {
        var i = periods.SkipFillers(at + 1);
        while (message[i] is { Kind: NodeKind.Word } filler && (filler.Is(Part.Measure | Part.Number) && !filler.Is(Part.Unit) || filler.Word.Text is "damn" or "fucking" or "freaking" or "goddamn")) i++;
        var node = message[i];
        if (node.Kind == NodeKind.Time)
        {
            if (node.Min <= 0 || message.Right(i, Part.Plus, 1) == 1) return true;
            var end = message[i + 1].Is(Part.Apart | Part.OrSo) ? i + 2 : i + 1;
            // "every 4 hours a day" is not more than "every 4 hours".
            return findings.Add(at, end, DaysAndCycles.Each(node));
        }
        if (node.Is(Part.Other) || node.Has(Traits.Ordinal) || node.Is(Part.Ordinal))
        {
            var step = node.Is(Part.Other) ? 2 : node.Is(Part.Ordinal) ? node.Word.Min : node.Min;
            var length = Periods.DaysOf(message[i + 1]);
            return length > 0 && step > 0 && findings.Add(at, i + 2, new TimesPerDay(1 / (step * length), 1 / (step * length)));
        }
        if (node.Is(Part.Weekday)) return Weekdays(i, at);
        var days = Periods.DaysOf(node);
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
        if (Counted(at, next, perDay)) return true;
        return (days >= 7 || perDay > 1 || findings.IsAboutUse(at, next)) && findings.Add(at, next, new TimesPerDay(perDay, perDay));
    }

    /// <summary>"every day twice", "daily 3 times": the count stands behind.</summary>
    private bool Counted(int at, int next, double perDay) =>
        message[next] is { Kind: NodeKind.Times } count && message[next + 1].Kind != NodeKind.Time && !message[next + 1].Is(Part.Per | Part.Rate)
        && findings.Add(at, next + 1, new TimesPerDay(count.Min * perDay, count.Max * perDay));

    /// <summary>"daily", "nightly", "bid", "eod", "weekdays".</summary>
    public bool RateWord(int at, Node word)
    {
        if (DaysAndCycles.IsOff(message[at + 1]) || message[at + 1].Tells(Topic.Idiom) || message[at - 1].Is(Part.Negation) || message[at - 1].Is(Part.Article | Part.On) && message[at - 2].Is(Part.Negation)) return false;
        // "my daily dose": a day's total, not how often.
        if (word.Word.Text == "daily" && message[at + 1].Says("dose", "dosage", "intake", "amount", "consumption", "total", "average", "max", "limit")) return true;
        // "weekdays 5 g, weekends nothing".
        if (word.Word.PerDay < 1 && message[at + 1].Says("nothing", "none", "nada")) return false;
        if (word.Word.PerDay <= 1 && Counted(at, at + 1, word.Word.PerDay)) return true;
        var isShort = word.Word.PerDay is 2 or 3 or 4 || word.Word.Text is "eod" or "qod" or "every other day";
        // "work days only", "from weekends to daily".
        isShort |= word.Word.PerDay < 1 && (message[at + 1].Says("only") || message[at - 1].Says("only") || message[at - 1].Is(Part.From) && message[at + 1].Is(Part.To));
        return (isShort || findings.IsAboutUse(at, at + 1)) && findings.Add(at, at + 1, new TimesPerDay(word.Word.PerDay, word.Word.PerDay));
    }

    /// <summary>"Mon, Wed and Fri", "on Fridays": so many days of a week.</summary>
    public bool Weekdays(int at, int from = -1)
    {
        var (count, next) = (0, at);
        for (var i = at; count <= 7 && message[i].Is(Part.Weekday);)
        {
            (count, next) = (count + 1, i + 1);
            i++;
            // "Monday through Friday".
            if (count == 1 && (message[i].Is(Part.To) || message[i].IsMark('-')) && message[i + 1].Is(Part.Weekday)) return findings.Add(at, i + 2, Days(message[i - 1], message[i + 1]));
            while (message[i].IsMark(',') || message[i].IsMark('/') || message[i].IsMark('-') || message[i].Is(Part.And)) i++;
        }
        var isRepeated = from >= 0 || count > 1 || message[at - 1].Is(Part.Article) || message[at].Word.Text.EndsWith("days", StringComparison.Ordinal) || message[next].Says("nights", "evenings", "mornings", "afternoons");
        if (message.Left(at, Topic.Break, 3) <= 3 || message.Left(at, Part.Negation, 5) <= 5 || DaysAndCycles.IsOff(message[next]) || message[at - 1].Says("except", "not") || message[at - 2].Says("rest")) return false;
        var isDate = message[at - 1].Is(Part.Since | Part.LastDay | Part.Recent) || message[at - 1].Says("next", "this", "until", "till");
        if (!isRepeated || isDate || count > 7) return false;
        return (from >= 0 || message[next].Says("only") || message[at - 1].Says("only") || findings.IsAboutUse(at, next)) && findings.Add(from >= 0 ? from : at, next, new TimesPerDay(count / 7.0, count / 7.0));
    }

    private static TimesPerDay Days(Node first, Node last)
    {
        var days = (DayOf(last) - DayOf(first) + 7) % 7 + 1;
        return new TimesPerDay(days / 7.0, days / 7.0);
    }

    private static int DayOf(Node day) => Array.FindIndex(DayNames, name => day.Word.Text.StartsWith(name, StringComparison.Ordinal));

    /// <summary>"on the weekend": two days of seven.</summary>
    public bool Weekend(int at) => message[at - 1].Is(Part.The) && message[at - 2].Is(Part.On) && !message[at - 3].Is(Part.Negation) && findings.IsAboutUse(at, at + 1) && findings.Add(at, at + 1, new TimesPerDay(2 / 7.0, 2 / 7.0));
}
