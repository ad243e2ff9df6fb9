using KratomBot.Knowledge.Recognition.Grammar.Past;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Settles what belongs to an earlier time, and what is a day's total because the amount it is compared with is one.</summary>
internal sealed class Story(Message message)
{
    private readonly PastWords _words = new(message);

    /// <summary>Settles all doses.</summary>
    public void Tell()
    {
        var doses = message.Doses;
        if (doses.Count == 0) return;
        foreach (var dose in doses) dose.Past = _words.IsPast(dose.At);
        for (var i = 0; i + 1 < doses.Count; i++)
        {
            if (!IsSentenceBetween(doses[i].At, doses[i + 1].At, out _) && !doses[i + 1].Past && IsSetAgainst(doses[i], doses[i + 1])) doses[i].Past = true;
        }
        ListsAreOneTime(doses);
        StepsArePast(doses);
        new PastChain(message).Tell();
        for (var i = 0; i + 1 < doses.Count; i++) Compare(doses[i], doses[i + 1]);
        for (var i = doses.Count - 2; i >= 0; i--) ShareTotal(doses[i], doses[i + 1]);
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
        var isLinked = first.Past != second.Past || IsSetAgainst(first, second);
        if (!isLinked || gap > 16) return;
        // "from 5 to 12 g a day": both are days' totals; so are "20 g a day, now 6".
        if (first.Per == DosePer.Day && !second.IsPerKnown && !HasTimes(second.At)) second.Per = DosePer.Day;
        else if (second.Per == DosePer.Day && !first.IsPerKnown && first.Amount.Unit == second.Amount.Unit && !HasTimes(first.At) && (_words.IsFrom(first.At) || _words.IsFrom(second.At) || IsTurned(first.At, second.At))) first.Per = DosePer.Day;
    }

    /// <summary>"8 g became 12 g a day", "8 g -> 12 g a day".</summary>
    private bool IsTurned(int from, int to) => to - from is 2 or 3 && (message[to - 1].IsMark('>') || message[from + 1].Says("became", "turned into", "to"));

    /// <summary>"12, 5, 14 gpd": all of a list are days' totals.</summary>
    private void ShareTotal(FoundDose first, FoundDose second)
    {
        var isList = second.At - first.At == 2 && message[first.At + 1].IsMark(',') && message[first.At].Kind == NodeKind.Number || IsTurned(first.At, second.At);
        if (isList && second.Per == DosePer.Day && !first.IsPerKnown) first.Per = DosePer.Day;
    }

    /// <summary>"X, now Y", "X to Y", "X -> Y", "X and then Y".</summary>
    private bool IsSetAgainst(FoundDose first, FoundDose second)
    {
        var before = message[second.At - 1].Is(Part.About | Part.AtMost) && !message[second.At - 1].Word.Tells(Topic.Current) ? message[second.At - 2] : message[second.At - 1];
        if (first.Amount == second.Amount) return false;
        if (before.IsMark('>')) return true;
        if (_words.IsFrom(first.At)) return true;
        var now = message.Left(second.At, Topic.Current, second.At - first.At);
        if (now <= 8 && now < second.At - first.At) return message.Left(first.At, Topic.Current | Topic.Usual, 6) > 6 && !IsPlan(first.At);
        // "7 mg a day in January, 90 mg a day now".
        if (second.Amount.Unit == first.Amount.Unit && first.Per == second.Per && second.Per == DosePer.Day && message.Right(second.At, Part.Now, 5) <= 5 && message.Left(first.At, Topic.Current | Topic.Usual, 6) > 6) return !IsPlan(first.At) && message.Right(first.At, Part.Now, 5) > 5;
        // "slipped to 20, back at 12".
        if (message.Left(second.At, Topic.Return, 2) <= 2 && message.Left(first.At, Topic.Return, 3) > 3) return !IsPlan(first.At);
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

    /// <summary>"from nine to seven to five": what is left again is past.</summary>
    private void StepsArePast(List<FoundDose> doses)
    {
        for (var i = 1; i + 1 < doses.Count; i++)
        {
            if (doses[i - 1].Past && IsStep(doses[i - 1].At, doses[i].At) && IsStep(doses[i].At, doses[i + 1].At)) doses[i].Past = true;
        }
    }

    private bool IsStep(int from, int to) => to - from <= 3 && message[to - 1].Is(Part.To);

    private bool IsThen(int at) => message.Left(at, Part.Then, 4) <= 4;
}
