using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Takes in what was read as a frequency, unless it tells how often something else is done.</summary>
internal sealed class FrequencyFindings(Message message, Relevance relevance)
{
    private const Topic UseTopics = Topic.Take | Topic.Do | Topic.Using | Topic.Kratom;
    private const Topic OtherTopics = Topic.Elsewhere | Topic.Body | Topic.Substance | Topic.Withdrawal | Topic.Liquid | Topic.Food;

    private const Topic Strongly = Topic.Elsewhere | Topic.Substance;

    public bool Add(int from, int to, TimesPerDay times)
    {
        if (double.IsFinite(times.Max) && times.Max is > 0 and <= 100 && !IsOfSomethingElse(from, to))
        {
            // "30 mg 3 times a day, last year 5 g 3 times a day": with an amount of its own it is no repetition.
            var isSaid = message.Frequencies is [.., var last] && last.Times == times && message.IsSameSentence(last.Span.Start, from) && !(message[from].Kind == NodeKind.Times && message[from - 1].Kind == NodeKind.Amount);
            if (!isSaid && message.Frequencies.Count < Message.MostItems) message.Frequencies.Add(new Frequency(times, message.Span(from, to)));
        }
        message.Use(from, to);
        return true;
    }

    /// <summary>"daily" and "every morning" are said of anything: they count where taking is spoken of, and nothing else.</summary>
    public bool IsAboutUse(int from, int to)
    {
        var use = Math.Min(message.Left(from, UseTopics), message.Right(to - 1, UseTopics));
        var amount = Math.Min(Nearest(from, -1), Nearest(to - 1, 1));
        // "in yogurt every night" is about what is in the yogurt.
        var others = amount <= 8 ? OtherTopics & ~(Topic.Food | Topic.Liquid) : OtherTopics;
        var other = Math.Min(message.Left(from, others), message.Right(to - 1, others));
        if (message.Asked.QuestionId is not null && other == int.MaxValue) return true;
        if (Leads(from, to) && message[to].Kind is NodeKind.Mark or NodeKind.Stop && other == int.MaxValue) return true;
        return Math.Min(use, amount) <= other && Math.Min(use, amount) != int.MaxValue || other == int.MaxValue && (IsAlone(from, to) || relevance.IsOurs(from, to - 1));
    }

    /// <summary>The gym, a doctor, another drug, attempts to quit.</summary>
    private bool IsOfSomethingElse(int from, int to)
    {
        // "I stop for a week every few months", "1 g less every week".
        if (message.Left(from, Topic.Break | Topic.Quit | Topic.Away, 4) <= 4 && message[from].Is(Part.Every) || IsStep(from, to) || IsRestock(from) || IsOfOtherAmount(from)) return true;
        var use = Math.Min(Math.Min(message.Left(from, UseTopics), message.Right(to - 1, UseTopics)), Math.Min(Nearest(from, -1), Nearest(to - 1, 1)));
        var other = Math.Min(message.Left(from, Strongly), message.Right(to - 1, Strongly, 6));
        if (Leads(from, to) && !message.Near(to - 1, Topic.Substance, 6)) return false;
        return use == int.MaxValue && message.Near(from, Strongly | Topic.Body, 7) && !relevance.IsOurs(from, to - 1) || other < use || message.Left(from, Topic.Attempt, 3) < use;
    }

    /// <summary>"Two or three times a day depends how the boss is": a message that begins with it answers how often, unless it goes on with what is done.</summary>
    private bool Leads(int from, int to) =>
        (from == 0 || from == 1 && message[0].Says("its", "about", "like", "every")) && !message[to].Says("i", "we", "he", "she", "they", "my", "the", "you");

    /// <summary>How often a dose is lowered or raised: "cut ten percent each week", "each year it has gone up".</summary>
    private bool IsStep(int from, int to) =>
        message[from].Is(Part.Every) && (message[from - 1].Says("less", "lower")
            || (message[from - 1].Kind is NodeKind.Amount or NodeKind.Opaque || message[from - 1].Says("percent")) && message.Left(from, Topic.Drop | Topic.Taper | Topic.Rise, 4) <= 4
            || message[to - 1].Is(Part.TimeUnit) && message.Right(to - 1, Topic.Rise, 4) <= 4);

    /// <summary>"tramadol 100 mg, 3 times a day": how often the amount before it is taken, which is one of something else.</summary>
    private bool IsOfOtherAmount(int from)
    {
        for (var i = from - 1; i > from - 5; i--)
        {
            if (message[i].Kind == NodeKind.Amount) return new Intake(message).IsOtherSubstance(i);
            if (message[i].Kind != NodeKind.Word && !message[i].IsMark(',') || message[i].Is(Part.Clause | Part.And)) return false;
        }
        return false;
    }

    /// <summary>"I order a kilo every 6 weeks".</summary>
    private bool IsRestock(int from) => message.Left(from, Topic.Buy, 6) < message.Left(from, Topic.Take, 6);

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
}
