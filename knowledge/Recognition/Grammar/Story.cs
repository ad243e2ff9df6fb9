using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Settles what belongs to an earlier time, and what is a day's total because the amount it is compared with is one.</summary>
internal sealed class Story(Message message)
{
    /// <summary>Settles all doses.</summary>
    public void Tell()
    {
        var doses = message.Doses;
        for (var i = 0; i < doses.Count; i++) doses[i].Past = IsPast(doses[i].At);
        for (var i = 0; i + 1 < doses.Count; i++) Compare(doses[i], doses[i + 1]);
        ListsAreOneTime(doses);
        EndedUse();
    }

    /// <summary>The words of its own clause put it into the past.</summary>
    private bool IsPast(int at)
    {
        if (IsFrom(at) || message[at + 1].Says("did")) return true;
        if (IsLongAgo(at) || WasThen(at) || WasHabit(at) || IsBefore(at) || message.Left(at, Topic.Replaced, 3) <= 3) return true;
        var earlier = message.Left(at, Topic.Earlier, 8);
        if (message[at + 1].Says("again")) return false;
        if (message.Left(at, Topic.Future, 4) > 4 && IsStart(at)) earlier = Math.Min(earlier, message.Left(at, Topic.Start));
        var current = message.Left(at, Topic.Current, 8);
        if (earlier < current && earlier <= 8) return true;
        var behind = message.Right(at, Topic.Earlier, 6);
        return behind <= 6 && behind <= message.Right(at, Topic.Current, 6) && current > 3 && !HasAmountBetween(at, behind);
    }

    /// <summary>"Before, 4 g a day for years": the word leads its clause, and a pause follows it.</summary>
    private bool IsBefore(int at)
    {
        for (var i = at - 1; i > at - 5 && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i--)
        {
            if (message[i].Says("before", "previously", "earlier") && (message[i + 1].IsMark(',') || message[i + 1].IsMark(':'))) return true;
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
    private bool IsFrom(int at)
    {
        var before = message[at - 1].Is(Part.About) ? at - 2 : at - 1;
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

    private void Compare(FoundDose first, FoundDose second)
    {
        if (IsSentenceBetween(first.At, second.At, out var gap))
        {
            // "Was up to 70 g a day. Down to 24 now."
            var isFollowed = gap <= Message.Reach && first is { Past: true, Per: DosePer.Day } && !second.Past && message.Left(second.At, Topic.Current | Topic.Drop | Topic.Rise, 4) <= 4;
            if (isFollowed && !second.IsPerKnown && !HasTimes(second.At)) second.Per = DosePer.Day;
            return;
        }
        var isSet = IsSetAgainst(first, second);
        if (isSet && !second.Past) first.Past = true;
        var isLinked = isSet || first.Past != second.Past;
        if (!isLinked || gap > 16) return;
        // "from 5 to 12 g a day": both are days' totals; so are "20 g a day, now 6".
        if (first.Per == DosePer.Day && !second.IsPerKnown && !HasTimes(second.At)) second.Per = DosePer.Day;
        else if (second.Per == DosePer.Day && !first.IsPerKnown && first.Amount.Unit == second.Amount.Unit && !HasTimes(first.At) && IsFrom(first.At)) first.Per = DosePer.Day;
    }

    /// <summary>"X, now Y", "X to Y", "X -> Y", "X and then Y".</summary>
    private bool IsSetAgainst(FoundDose first, FoundDose second)
    {
        var before = message[second.At - 1].Is(Part.About | Part.AtMost) && !message[second.At - 1].Word.Tells(Topic.Current) ? message[second.At - 2] : message[second.At - 1];
        if (first.Amount == second.Amount) return false;
        if (before.IsMark('>')) return true;
        if (IsFrom(first.At)) return true;
        var now = message.Left(second.At, Topic.Current, second.At - first.At);
        if (now <= 8 && now < second.At - first.At) return message.Left(first.At, Topic.Current | Topic.Usual, 6) > 6 && !IsPlan(first.At);
        // "7 mg a day in January, 90 mg a day now".
        if (second.Amount.Unit == first.Amount.Unit && first.Per == second.Per && second.Per == DosePer.Day && message.Right(second.At, Part.Now, 5) <= 5 && message.Left(first.At, Topic.Current | Topic.Usual, 6) > 6) return !IsPlan(first.At) && message.Right(first.At, Part.Now, 5) > 5;
        return message.Left(second.At, Topic.Rise | Topic.Drop | Topic.Change, 4) < second.At - first.At && message.Left(second.At, Part.To, 3) <= 3 && !IsPlan(first.At);
    }

    /// <summary>"If 3 g stops working ...", "I take 6 caps, lately I need 8": not over yet.</summary>
    private bool IsPlan(int at)
    {
        var before = message[at - 1].Is(Part.About) ? message[at - 2] : message[at - 1];
        return message.Left(at, Topic.Future, 5) <= 5 || before.Says("take", "takes");
    }

    private bool IsSentenceBetween(int from, int to, out int gap)
    {
        gap = to - from;
        if (gap > 2 * Message.Reach) return true;
        for (var i = from + 1; i < to; i++)
        {
            if (message[i].Kind == NodeKind.Stop) return true;
        }
        return false;
    }

    private bool HasTimes(int at) => message[at + 1].Kind == NodeKind.Times || message[at + 2].Kind == NodeKind.Times;

    /// <summary>The members of a list share their time: "2g, 4g, 6g and now 10g".</summary>
    private void ListsAreOneTime(List<FoundDose> doses)
    {
        for (var i = 0; i + 1 < doses.Count; i++)
        {
            if (IsThen(doses[i + 1].At) && doses[i].Past && doses.Skip(i + 2).Any(d => message.Near(d.At, Topic.Current, 6))) doses[i + 1].Past = true;
        }
        for (var i = doses.Count - 2; i >= 0; i--)
        {
            var isList = doses[i + 1].At - doses[i].At == 2 && (message[doses[i].At + 1].IsMark(',') || message[doses[i].At + 1].Is(Part.Then));
            if (isList && doses[i + 1].Past && message.Left(doses[i].At, Topic.Current, 3) > 3) doses[i].Past = true;
        }
    }

    private bool IsThen(int at) => message.Left(at, Part.Then, 4) <= 4;

    /// <summary>"Quit 6 weeks ago after 5 years of 30 g a day": the daily amount is over.</summary>
    private void EndedUse()
    {
        var isClean = message.Durations.Exists(d => d.Role == DurationRole.SinceLastUse && d.Length.MinDays >= 1);
        var isEnded = message.Durations.Exists(d => d.Role == DurationRole.SinceLastUse);
        foreach (var dose in message.Doses)
        {
            if (isClean && message.Left(dose.At, Topic.Earlier, Message.Reach) < message.Left(dose.At, Topic.Current | Topic.Return)) dose.Past = true;
            var isHabit = dose.Per == DosePer.Day || message.Durations.Exists(d => d.Role == DurationRole.Use && Math.Abs(d.At - dose.At) < 6);
            if (!isHabit || message.Left(dose.At, Topic.Current | Topic.Return, 4) <= 4) continue;
            if (IsBrokenOff(dose.At)) dose.Past = true;
            // "I'm 40 days clean. 35 gpd for 5 years."
            if (IsQuitDenied(dose.At) || !message.InSentence(dose.At, Topic.Quit | Topic.Clean) && (!isClean || dose.Per != DosePer.Day || message.InSentence(dose.At, Topic.Current) || IsTaking(dose.At))) continue;
            if (isEnded || message.InSentence(dose.At, Topic.Quit) && !message.InSentence(dose.At, Topic.Future)) dose.Past = true;
        }
    }

    /// <summary>"20 caps a day for 2 years, then nothing for 6 months, then right back to it": a pause and a return come behind it.</summary>
    private bool IsBrokenOff(int at)
    {
        var pause = message.Durations.Find(d => d.Role == DurationRole.Break && d.At > at && d.At - at < 2 * Message.Reach);
        if (pause is null || message.Left(pause.At, Part.Negation, 3) <= 3 && message.Left(pause.At, Topic.Quit, 4) <= 4) return false;
        for (var i = pause.At + 1; i < pause.At + Message.Reach; i++)
        {
            if (message[i].Tells(Topic.Return)) return true;
        }
        return false;
    }

    /// <summary>"never stopped".</summary>
    private bool IsQuitDenied(int at)
    {
        for (var i = at + 1; i < at + Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i++)
        {
            if (message[i].Tells(Topic.Quit)) return message[i - 1].Is(Part.Negation);
        }
        return false;
    }

    /// <summary>"I take 5 g a day": a verb of the present leads to it.</summary>
    private bool IsTaking(int at)
    {
        for (var i = at - 1; i > at - 5; i--)
        {
            if (message[i].Says("take", "takes", "taking", "use", "uses", "drink", "eat", "dose", "do", "im at")) return true;
        }
        return false;
    }
}
