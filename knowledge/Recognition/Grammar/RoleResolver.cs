using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Tells what a length of time is the length of, by the nearest words that say so.</summary>
internal sealed class RoleResolver(Message message)
{
    private const int Near = 4;

    /// <summary>"since March": the abstinence that is going on, or the use.</summary>
    public DurationRole Since(int from, int to)
    {
        var pause = Math.Min(message.Left(from, Topic.LastDose | Topic.Clean | Topic.Quit | Topic.Without), message.Right(to - 1, Topic.LastDose | Topic.Clean | Topic.Without));
        var use = Math.Min(message.Left(from, Topic.Take | Topic.Using | Topic.Start), message.Right(to - 1, Topic.Take | Topic.Using));
        var denied = message.Left(from, Part.Negation) < use + 3 && use < int.MaxValue;
        return denied || pause <= use && pause < int.MaxValue ? DurationRole.SinceLastUse : DurationRole.Use;
    }

    /// <summary>"2 years ago": since the start, or since the last dose.</summary>
    public DurationRole Ago(int at)
    {
        var unit = message[at].Kind == NodeKind.Time ? message[at].UnitDays : 1;
        var best = Nearest(at,
            (Topic.Start | Topic.Return, DurationRole.Use),
            (Topic.Quit | Topic.LastDose | Topic.Clean, DurationRole.SinceLastUse),
            (Topic.Break, DurationRole.Other));
        if (best is not null) return best.Value;
        return unit <= 1 ? DurationRole.SinceLastUse : DurationRole.Use;
    }

    /// <summary>The role of a length of time; null when it is the length of something that has nothing to do with kratom or the body.</summary>
    public DurationRole? Of(int at)
    {
        var time = message[at];
        var next = Behind(at);
        if (message[next].Is(Part.Ago)) return IsElsewhere(at) ? null : Ago(at);
        if (Adjacent(at, next) is { } adjacent) return adjacent;
        if (IsElsewhere(at)) return null;
        return ByCues(at, time);
    }

    private int Behind(int at)
    {
        var next = at + 1;
        while (message[next].Is(Part.OrSo | Part.Duration | Part.MostAfter) || message[next].IsMark('-') || message[next].IsMark(')')) next++;
        return next;
    }

    /// <summary>What stands right behind the length: "2 week break", "90 days clean", "3 year habit", "2 weeks off".</summary>
    private DurationRole? Adjacent(int at, int next)
    {
        for (var i = next; i < next + 3; i++)
        {
            var node = message[i];
            if (node.Kind != NodeKind.Word || node.Is(Part.Clause)) return null;
            if (node.Word.Tells(Topic.Clean)) return IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (node.Word.Tells(Topic.Break)) return node.Word.Text == "off" && IsGoingOn(at) ? DurationRole.SinceLastUse : DurationRole.Break;
            if (node.Word.Tells(Topic.Without)) return IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (i == next && node.Is(Part.In)) return message.Near(at, Topic.Withdrawal | Topic.Quit | Topic.Clean, 8) && time(at) < 365 ? DurationRole.SinceLastUse : DurationRole.Use;
            if (node.Word.Tells(Topic.Taper | Topic.Wait | Topic.Supply | Topic.Withdrawal | Topic.Onset) && !node.Word.Tells(Topic.Effect)) return DurationRole.Other;
            if (node.Word.Tells(Topic.Effect)) return DurationRole.Effect;
            if (node.Word.Tells(Topic.Using) || node.Is(Part.Rate)) return time(at) >= 1 ? DurationRole.Use : DurationRole.Other;
        }
        return null;

        double time(int i) => message[i].UnitDays;
    }

    /// <summary>A pause that ended or is only thought of: "took", "did", "went back", "if I".</summary>
    private bool IsOver(int at) =>
        message.InSentence(at, Topic.Return) || message.Left(at, Topic.Future, 6) <= 6 || message[at - 1].Is(Part.For) && message.Left(at, Topic.Was, 3) <= 3 || message[at - 1].Is(Part.The) is false && message[at - 1].Kind == NodeKind.Word && message[at - 1].Word.Text is "did" or "took" or "went" or "managed";

    private bool IsGoingOn(int at) =>
        !IsOver(at) && (message.Left(at, Topic.Being, 3) <= 3 || message.Right(at, Topic.Current | Topic.Withdrawal, 6) <= 6) && message.Left(at, Topic.Take, 3) > 3;

    /// <summary>Nearer to the talk of something else than to that of use.</summary>
    private bool IsElsewhere(int at)
    {
        var other = Math.Min(message.Left(at, Topic.Elsewhere | Topic.Buy), message.Right(at, Topic.Elsewhere | Topic.Buy));
        if (other > 8) return false;
        var ours = Math.Min(message.Left(at, Ours), message.Right(at, Ours));
        return other < ours;
    }

    private const Topic Ours = Topic.Kratom | Topic.Using | Topic.Effect | Topic.Onset | Topic.Withdrawal | Topic.Taper | Topic.Break
        | Topic.Clean | Topic.LastDose | Topic.Quit | Topic.Brew | Topic.Take | Topic.Start | Topic.Wait;

    private DurationRole? ByCues(int at, Node time)
    {
        var isDays = time.UnitDays >= 1;
        var isFor = message[at - 1].Is(Part.For) || (message[at - 1].Is(Part.About | Part.The | Part.Recent | Part.AtLeast) && message[at - 2].Is(Part.For | Part.The));
        var quit = message.Left(at, Topic.Quit, 6);
        if (quit <= 6 && message[at - 1].Kind == NodeKind.Word && message[at - 1].Word.Text is not "after")
        {
            if (isFor || quit <= 2) return message.Right(at, Part.Now, 3) <= 3 ? DurationRole.SinceLastUse : DurationRole.Break;
        }
        if (message[at - 1].Kind == NodeKind.Word && message[at - 1].Word.Text == "after" && isDays && message.Near(at, Topic.Using | Topic.Quit | Topic.Take, 8)) return DurationRole.Use;
        var role = Nearest(at,
            (Topic.Onset | Topic.Taper | Topic.Brew | Topic.Wait | Topic.Withdrawal | Topic.Supply, DurationRole.Other),
            (Topic.Effect, isDays && !time.Has(Traits.Fraction) && !message.Near(at, Topic.Last, Near) ? DurationRole.Use : DurationRole.Effect),
            (Topic.Break | Topic.Reset, DurationRole.Break),
            (Topic.Clean | Topic.LastDose, DurationRole.SinceLastUse),
            (Topic.Start | Topic.Using, isDays ? DurationRole.Use : DurationRole.Other),
            (Topic.Rise | Topic.Drop, DurationRole.Other));
        if (role == DurationRole.Effect && Subject(at) is { } subject) return subject;
        if (role is not null) return role;
        if (isDays) return DurationRole.Use;
        return message.InSentence(at, Topic.Effect | Topic.Take) ? DurationRole.Effect : DurationRole.Other;
    }

    /// <summary>What lasts: the withdrawal, a break, a bag, or the effect.</summary>
    private DurationRole? Subject(int at)
    {
        var last = message.Left(at, Topic.Last, 6);
        if (last > 6) return null;
        var other = message.Left(at, Topic.Withdrawal | Topic.Taper | Topic.Supply, 10);
        var pause = message.Left(at, Topic.Break, 10);
        return pause < other ? DurationRole.Break : other <= 10 ? DurationRole.Other : null;
    }

    private DurationRole? Nearest(int at, params ReadOnlySpan<(Topic Topics, DurationRole Role)> cues)
    {
        DurationRole? role = null;
        var best = int.MaxValue;
        foreach (var (topics, candidate) in cues)
        {
            var right = message.Right(at, topics, 10);
            var cost = Math.Min(message.Left(at, topics), right == int.MaxValue ? right : right + 2);
            if (cost < best) (best, role) = (cost, candidate);
        }
        return role;
    }
}
