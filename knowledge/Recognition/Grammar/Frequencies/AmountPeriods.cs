using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Reads the period behind an amount: "5g a day" is a day's total, "a shot a week" also tells how often.</summary>
internal sealed class AmountPeriods(Message message, Periods periods, FrequencyFindings findings)
{
    /// <summary>"5g a day" makes a day's total; "a shot a week" also says how often.</summary>
    public bool PerPeriod(int at, Node amount)
    {
        if (amount.Has(Traits.PerDay)) return false;
        var i = periods.SkipFillers(at + 1);
        if (message[i].Is(Part.Of) || message[i].Word is { } w && w.Tells(Topic.Kratom)) i = SkipSubstance(i);
        var isArticled = message[i] is { Kind: NodeKind.Time } time && time.Has(Traits.Articled);
        if (!isArticled && !message[i].Is(Part.Per | Part.DayLong | Part.Every | Part.In) && !message[i].IsMark('/')) return false;
        // "from 14 caps to 6 caps in 9 weeks", "to 9 tabs in a month".
        if (message[i].Is(Part.In) && message[i + 1] is { Kind: NodeKind.Time } length && length.Min * length.UnitDays > 1 && (!length.Has(Traits.Articled) || message[at - 1].Is(Part.To))) return false;
        if (!periods.TryRead(i, out var days, out var next)) return false;
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
        return last.Is(Part.DayTime) && !message[i].Is(Part.In) && message[i].Is(Part.Article) && findings.Add(i, next, new TimesPerDay(1, 1));
    }

    private int SkipSubstance(int at)
    {
        while (message[at].Kind == NodeKind.Opaque || message[at].Is(Part.Of | Part.Pronoun) || message[at].Tells(Topic.Kratom)) at++;
        return at;
    }

    private bool MarkTotal(int at, int next)
    {
        message.Nodes[at] = message.Nodes[at] with { Traits = message.Nodes[at].Traits | Traits.PerDay };
        message.Use(at + 1, next);
        return true;
    }
}
