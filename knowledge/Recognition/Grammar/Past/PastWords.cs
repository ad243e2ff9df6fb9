using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Words that put an amount into an earlier time whatever else the message says: "used to", "down from 20 g", "started at 2 g".</summary>
internal sealed class PastWords(Message message)
{
    /// <summary>The words of its own clause put it into the past.</summary>
    public bool IsPast(int at)
    {
        if (IsFrom(at) || IsTurned(at) || message[at + 1].Says("did")) return true;
        if (IsLongAgo(at) || WasThen(at) || WasHabit(at) || IsBefore(at) || message.Left(at, Topic.Replaced, 3) <= 3) return true;
        var earlier = message.Left(at, Topic.Earlier, 8);
        if (message[at + 1].Says("again")) return false;
        if (message.Left(at, Topic.Future, 4) > 4 && IsStart(at)) earlier = Math.Min(earlier, message.Left(at, Topic.Start));
        var current = message.Left(at, Topic.Current, 8);
        if (earlier < current && earlier <= 8) return true;
        var behind = message.Right(at, Topic.Earlier, 6);
        return behind <= 6 && behind <= message.Right(at, Topic.Current, 6) && current > 3 && !HasAmountBetween(at, behind);
    }

    /// <summary>"6 g became 19", "2 caps turned into 8".</summary>
    private bool IsTurned(int at)
    {
        for (var i = at + 1; i < at + 4; i++)
        {
            if (message[i].Says("became", "turned into", "turned in to")) return true;
            if (message[i].Kind is NodeKind.Stop or NodeKind.None or NodeKind.Mark or NodeKind.Amount) return false;
        }
        return false;
    }

    /// <summary>"Before, 4 g a day for years": the word leads its clause, and a pause follows it; or it ends the clause: "17 g a day before".</summary>
    private bool IsBefore(int at)
    {
        for (var i = at + 1; i < at + 4; i++)
        {
            if (message[i].Says("before", "previously", "earlier") && (message[i + 1].Kind is NodeKind.Stop or NodeKind.None || message[i + 1].IsMark(','))) return true;
            if (message[i].Kind is NodeKind.Stop or NodeKind.None or NodeKind.Mark or NodeKind.Amount) break;
        }
        for (var i = at - 1; i > at - 5 && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            if (message[i].Says("before", "previously", "earlier") && (message[i + 1].IsMark(',') || message[i + 1].IsMark(':')) || message[i].Is(Part.Then) && message[i + 1].IsMark(':')) return true;
        }
        return false;
    }

    /// <summary>"6 months ago 2 capsules were enough".</summary>
    private bool IsLongAgo(int at) =>
        message.Durations.Exists(d => d.UnitDays >= 7 && d.At < at && at - d.At <= 6 && message[d.At + 1].Is(Part.Ago) && message.IsSameSentence(d.Span.Start, at))
        && message.Near(at, Topic.Was, 6) && !message[at - 1].Says("with");

    /// <summary>"I was fine with 3 g last year", where another amount is said to be the one of now.</summary>
    private bool WasThen(int at)
    {
        if (message.Doses.Count < 2 || message.Left(at, Topic.Current, 5) <= 5) return false;
        var was = Math.Min(message.Left(at, Topic.Was, 5), message.Right(at, Topic.Was, 3));
        return was <= 5 && message.Doses.Exists(d => d.At != at && (message.Near(d.At, Topic.Current, 7) || message.Right(d.At, Topic.Not, 5) <= 5 || d.At < at && message.Left(d.At, Topic.Drop | Topic.Rise, 3) <= 3));
    }

    /// <summary>"For five years I took an ounce a day": a habit told in the past tense.</summary>
    private bool WasHabit(int at)
    {
        if (!IsPastVerb(at)) return false;
        var isHabit = message[at].Has(Traits.PerDay) || message.Durations.Exists(d => d.Role == DurationRole.Use && d.UnitDays >= 7 && message.IsSameSentence(Math.Min(d.Span.Start, message[at].Start), Math.Max(d.At, at)));
        return isHabit && message.Left(at, Topic.Current, 6) > 6;
    }

    private bool IsPastVerb(int at)
    {
        for (var i = at - 1; i > at - 7; i--)
        {
            var node = message[i];
            if (node.Kind is NodeKind.Stop or NodeKind.None or NodeKind.Mark or NodeKind.Amount) return false;
            if (node.Says("took", "drank", "ate", "did")) return !message[i - 1].Is(Part.Negation);
            // "I used 4 g a day for years"; not "I've used".
            if (node.Says("used")) return message[i - 1].Kind is NodeKind.None or NodeKind.Stop || message[i - 1].Says("i", "he", "she", "we");
        }
        return false;
    }

    /// <summary>"started at 2 g", "began with 2 g"; not "started taking it, 2 g now", nor "started then and is at 2 g".</summary>
    private bool IsStart(int at)
    {
        for (var i = at - 1; i > at - 9; i--)
        {
            var node = message[i];
            if (node.Kind is NodeKind.Stop or NodeKind.None or NodeKind.Amount || node.Is(Part.Now) || node.Tells(Topic.Being)) return false;
            if (node.Tells(Topic.Start) && node.Word.Tells(Topic.Quit) is false) return HasLink(i, at);
        }
        return false;
    }

    /// <summary>"at", "with" or a verb of taking leads from the start to the amount.</summary>
    private bool HasLink(int start, int at)
    {
        for (var i = start + 1; i < at; i++)
        {
            if (message[i].Is(Part.At | Part.From | Part.On) || message[i].Says("with", "taking", "doing", "using", "out")) return true;
        }
        return at == start + 1;
    }

    /// <summary>"from 20 g", "down from 20 g", with a "to", "up to" or "now" behind it, or a change before it.</summary>
    public bool IsFrom(int at)
    {
        var before = message[at - 1].Is(Part.About) || message[at - 1].Tells(Topic.Kratom) ? at - 2 : at - 1;
        if (message[before].Word is { } word && message[before].Kind == NodeKind.Word && word.Text.EndsWith(" from", StringComparison.Ordinal)) return true;
        if (!message[before].Is(Part.From)) return false;
        return message.Right(at, Part.To, 8) <= 8 || message.Right(at, Topic.Current | Topic.Drop, 6) <= 6 || message.Left(before, Topic.Rise | Topic.Drop | Topic.Change, 4) <= 4;
    }

    private bool HasAmountBetween(int at, int steps)
    {
        for (var i = at + 1; i < at + steps; i++)
        {
            if (message[i].Kind is NodeKind.Amount || message[i] is { Kind: NodeKind.Number, Used: true }) return true;
        }
        return false;
    }
}
