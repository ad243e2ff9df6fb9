using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Reads a bare answer as what the question asked for.</summary>
internal sealed class Answers(Message message)
{
    /// <summary>Adds how often, where the message did not say by itself. To be asked before lengths of time are read: "5 days" is none here.</summary>
    public void ReadTimes()
    {
        if (message.Frequencies.Count == 0 && message.Asked.QuestionId is null) HowOften();
        if (message.Frequencies.Count == 0 && message.Asked.QuestionId is "times-per-day" or "days-per-week") Times(message.Asked == AskedFor.DaysPerWeek);
    }

    /// <summary>Adds how long or how much, where the message did not say by itself.</summary>
    public void Read()
    {
        switch (message.Asked.QuestionId)
        {
            case "use-length": Use(); break;
            case "lasting": Lasting(); break;
            case "amount" when message.Doses.Count == 0: Amount(); break;
        }
    }

    /// <summary>"How often? Morning, noon and night.", "my doctor asked how often and I said morning noon and night": the writer asks and answers.</summary>
    private void HowOften()
    {
        for (var at = 0; at < message.Count; at++)
        {
            // "I dose morning, noon and night."
            if (message[at].Is(Part.DayTime) && message.Left(at, Topic.Take, 2) <= 2 && message[at + 1].IsMark(',') && message[at + 2].Is(Part.DayTime) && DayTimes(at)) return;
            if (!message[at].Says("how often")) continue;
            for (var slot = at + 1; slot < at + Message.Reach && slot < message.Count; slot++)
            {
                if (message[slot].Is(Part.DayTime) && (message[slot - 1].Kind == NodeKind.Stop || message[slot + 1].Is(Part.DayTime) || message[slot + 1].IsMark(',')) && DayTimes(slot)) return;
            }
        }
    }

    private void Times(bool perWeek)
    {
        for (var at = 0; at < message.Count; at++)
        {
            var node = message[at];
            if (node.Used) continue;
            var isCount = node.Kind is NodeKind.Number or NodeKind.Times or NodeKind.Doses || (perWeek && node is { Kind: NodeKind.Time, UnitDays: 1 });
            if (isCount && node.Max <= (perWeek ? 7 : 60) && node.Max > 0)
            {
                var share = perWeek ? 7 : 1;
                AddFrequency(at, at + 1, node.Min / share, node.Max / share);
                return;
            }
            if (node.Is(Part.DayTime) && DayTimes(at)) return;
        }
    }

    /// <summary>"morning, noon and night".</summary>
    private bool DayTimes(int at)
    {
        var (count, next) = (0, at);
        for (var i = at; i < message.Count; i++)
        {
            var node = message[i];
            if (node.Is(Part.DayTime)) (count, next) = (count + 1, i + 1);
            else if (!node.IsMark(',') && !node.IsMark('/') && !node.Is(Part.And | Part.At | Part.In | Part.The | Part.Then)) break;
        }
        AddFrequency(at, next, count, count);
        return true;
    }

    private void AddFrequency(int from, int to, double min, double max)
    {
        message.Frequencies.Add(new Frequency(new TimesPerDay(min, max, Bounds.Of(message, from, to)), message.Span(from, to)));
        message.Use(from, to);
    }

    /// <summary>Lengths are those of use, whatever they would be elsewhere, unless the words say a pause; a bare number is one of years.</summary>
    private void Use()
    {
        const Topic Pause = Topic.Break | Topic.Clean | Topic.LastDose | Topic.Quit | Topic.Without | Topic.Away;
        foreach (var found in message.Durations)
        {
            if (found.UnitDays >= 1 && message.Durations.Count == 1 && !message.InSentence(found.At, Pause)) found.Role = DurationRole.Use;
        }
        if (message.Durations.Count == 0) Bare(365, DurationRole.Use);
    }

    private void Lasting()
    {
        foreach (var found in message.Durations)
        {
            if (found.UnitDays < 1) found.Role = DurationRole.Effect;
        }
        if (message.Durations.Count == 0) Bare(1 / 24.0, DurationRole.Effect);
    }

    private void Bare(double unit, DurationRole role)
    {
        for (var at = 0; at < message.Count; at++)
        {
            var node = message[at];
            var isLength = node.Kind == NodeKind.Time && !node.Used;
            if (!isLength && (node.Kind != NodeKind.Number || node.Used || node.Max is <= 0 or > 60 || message.Count > 3)) continue;
            var days = isLength ? node.UnitDays : unit;
            message.Durations.Add(new FoundDuration(at, at, new LengthOfTime(node.Min * days, node.Max * days, Bounds.Of(message, at, at + 1, node.Bound)), days, message.Span(at, at + 1)) { Role = role });
            return;
        }
    }

    private void Amount()
    {
        for (var at = 0; at < message.Count; at++)
        {
            var node = message[at];
            if (node.Kind is not (NodeKind.Number or NodeKind.Amount) || node.Used || node.Max is <= 0 or > 1000) continue;
            if (node.Kind == NodeKind.Number && message.Count > 4) continue;
            message.Doses.Add(new FoundDose(at, new Amount(node.Min, node.Max, node.Unit, Bounds.Of(message, at, at + 1, node.Bound)), message.Span(at, at + 1)));
            return;
        }
    }
}
