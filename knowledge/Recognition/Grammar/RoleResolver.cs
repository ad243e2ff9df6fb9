using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Tells what a length of time is the length of, by the nearest words that say so.</summary>
internal sealed class RoleResolver(Message message, Relevance relevance)
{
    /// <summary>"since March": the abstinence that is going on, or the use; null when it is about neither.</summary>
    public DurationRole? Since(int from, int to)
    {
        const Topic Pause = Topic.LastDose | Topic.Clean | Topic.Without | Topic.Away | Topic.Break;
        var pause = Math.Min(message.Left(from, Pause | Topic.Quit), message.Right(to - 1, Pause));
        var use = Math.Min(message.Left(from, Topic.Take | Topic.Do | Topic.Using | Topic.Start), message.Right(to - 1, Topic.Take | Topic.Using));
        if (message.Left(from, Relevance.Others, 6) < Math.Min(pause, use)) return null;
        if (Math.Min(pause, use) == int.MaxValue && !relevance.IsOurs(from, to - 1)) return null;
        var no = message.Left(from, Part.Negation);
        var denied = no <= 5 || use < int.MaxValue && no < use + 3;
        return denied || pause <= use && pause < int.MaxValue ? DurationRole.SinceLastUse : DurationRole.Use;
    }

    /// <summary>"2 years ago": since the start, or since the last dose; null when something else happened then.</summary>
    public DurationRole? Ago(int at)
    {
        var unit = message[at].Kind == NodeKind.Time ? message[at].UnitDays : 1;
        var best = Nearest(at, out var cost,
            (Topic.Start | Topic.Return, DurationRole.Use),
            (Topic.Quit | Topic.LastDose | Topic.Clean, DurationRole.SinceLastUse),
            (Topic.Break | Topic.Taper, DurationRole.Other));
        best ??= Nearest(at, out cost, (Topic.Take, unit <= 1 ? DurationRole.SinceLastUse : DurationRole.Use));
        if (best is null && message.Left(at, Topic.Start | Topic.Using, 40) < int.MaxValue) (best, cost) = (DurationRole.Use, 10);
        if (best is not null) return OthersCost(at) < cost ? null : best;
        if (!relevance.HasQuantity(at)) return null;
        return unit <= 1 ? DurationRole.SinceLastUse : DurationRole.Use;
    }

    /// <summary>The role of a length of time; null when it is the length of something that has nothing to do with kratom or the body.</summary>
    public DurationRole? Of(int at)
    {
        if (IsCounted(at)) return DurationRole.SinceLastUse;
        if (message[at].UnitDays < 1 && (message.Left(at, Topic.Sleep, 3) <= 3 || message.Right(at, Topic.Sleep, 3) <= 3)) return null;
        var next = Behind(at);
        if (message[next].Is(Part.Ago)) return Ago(at);
        var before = at - 1;
        while (message[before].Is(Part.About | Part.AtLeast | Part.AtMost) && !message[before].Is(Part.For)) before--;
        var isTaking = message[before] is { Kind: NodeKind.Word } verb && verb.Word.Text is "takes" or "took" or "take" or "taking";
        // "It takes a month to reset": the time until something.
        if (message[next].Is(Part.To) && (isTaking || message.Left(at, Topic.Take, 3) <= 3)) return IsElsewhere(at) ? null : DurationRole.Other;
        if (Adjacent(at, next) is { } adjacent) return adjacent;
        if (isTaking) return IsElsewhere(at) ? null : DurationRole.Other;
        if (message[at - 1] is { Kind: NodeKind.Word } first && first.Word.Text == "first" && message[at].UnitDays >= 1 / 24.0) return message[at].UnitDays < 1 || message.Near(at, Topic.Withdrawal | Topic.Clean, 6) ? DurationRole.Other : DurationRole.Use;
        if (!relevance.IsOurs(at, at)) return null;
        return IsElsewhere(at) ? null : ByCues(at, message[at]);
    }

    /// <summary>"60 days today", "at 30 days now", "it's been 3 weeks and I still crave it": the days of an abstinence, which are what people count.</summary>
    private bool IsCounted(int at)
    {
        if (message[at].UnitDays is < 1 or >= 365 || message.InSentence(at, Topic.Take | Topic.Using | Topic.Start | Topic.Taper | Topic.Break)) return false;
        var next = message[at + 1];
        if (next.Kind == NodeKind.Word && next.Word.Text is "today" or "tomorrow") return true;
        if (message[at - 1].Is(Part.At) && (next.Is(Part.Now | Part.And) || next.Kind is NodeKind.Stop or NodeKind.None)) return true;
        return message.Left(at, Topic.Been, 2) <= 2 && message.InSentence(at, Topic.Withdrawal | Topic.Quit | Topic.Clean) && !next.Is(Part.Of);
    }

    private int Behind(int at)
    {
        var next = at + 1;
        while (message[next].Is(Part.OrSo | Part.Duration | Part.MostAfter | Part.Now) || message[next].IsMark('-') || message[next].IsMark(')')) next++;
        return next;
    }

    /// <summary>What stands right behind the length: "2 week break", "90 days clean", "3 year habit", "2 weeks off".</summary>
    private DurationRole? Adjacent(int at, int next)
    {
        var unit = message[at].UnitDays;
        for (var i = next; i < next + 3; i++)
        {
            var node = message[i];
            if (i == next && node.Kind == NodeKind.Word && node.Word.Text == "later") return DurationRole.Other;
            if (i == next && node.Kind == NodeKind.Word && node.Word.Text == "after" && message.Right(i, Topic.LastDose, 4) <= 4) return message.Left(at, Topic.Withdrawal | Topic.Onset, 6) <= 6 ? DurationRole.Other : DurationRole.SinceLastUse;

            if (node.Kind != NodeKind.Word || node.Is(Part.Clause) || node.Word.Tells(Topic.Elsewhere)) return null;
            if (node.Word.Tells(Topic.LastDose)) return DurationRole.SinceLastUse;
            if (node.Word.Tells(Topic.Clean)) return IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (node.Word.Tells(Topic.Break | Topic.Away)) return node.Word.Tells(Topic.Away) && IsGoingOn(at) ? DurationRole.SinceLastUse : DurationRole.Break;
            if (i == next && node.Is(Part.On | Part.Of | Part.At) && (message[i + 1].Kind == NodeKind.Amount || message[i + 1].Is(Part.About) && message[i + 2].Kind == NodeKind.Amount) && unit >= 7) return DurationRole.Use;
            if (node.Word.Tells(Topic.Without) && message.Right(i, Topic.Break | Topic.Quit, 3) <= 3) return DurationRole.Use;
            if (node.Word.Tells(Topic.Without) && IsWithoutKratom(i)) return IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (i == next && node.Word.Text == "into" && message.Right(i, Topic.Break | Topic.Quit | Topic.Clean | Topic.Withdrawal, 4) <= 4) return DurationRole.SinceLastUse;
            if (i == next && node.Is(Part.In) && IsPlainIn(i)) return message.Left(at, Topic.Onset, 6) <= 6 ? DurationRole.Other : unit < 1 || unit < 30 && !message.Near(at, Topic.Take | Topic.Using | Topic.Tolerance | Topic.Kratom, 8) || unit < 365 && message.Near(at, Topic.Withdrawal | Topic.Quit | Topic.Clean, 8) ? DurationRole.SinceLastUse : DurationRole.Use;
            if (node.Word.Tells(Topic.Using) || node.Is(Part.Rate)) return unit >= 1 ? DurationRole.Use : null;
            if (node.Word.Tells(Topic.Taper | Topic.Supply | Topic.Withdrawal | Topic.Onset) && !node.Word.Tells(Topic.Effect)) return DurationRole.Other;
            if (node.Word.Tells(Topic.Effect) && unit < 1) return DurationRole.Effect;
        }
        return null;
    }

    private bool IsWithoutKratom(int at) =>
        message[at + 1].Kind is NodeKind.None or NodeKind.Stop or NodeKind.Mark || message[at + 1].Is(Part.Pronoun | Part.Clause | Part.The) || message.Right(at, Topic.Kratom | Topic.Take, 3) <= 3;

    /// <summary>"two years in" ends there, or goes on with "to" or "and".</summary>
    private bool IsPlainIn(int at) =>
        message[at].Word.Text is "into" || message[at + 1].Kind is NodeKind.None or NodeKind.Stop or NodeKind.Mark || message[at + 1].Is(Part.Clause | Part.To | Part.Now) || message[at].Word.Text == "in" && message[at + 1].Kind == NodeKind.Word && message[at + 1].Word.Text is "still" or "i" or "im";

    /// <summary>A pause that ended or is only thought of: "took", "did", "went back", "if I".</summary>
    private bool IsOver(int at) =>
        message.InSentence(at, Topic.Return) || message.Left(at, Topic.Future, 6) <= 6
        || message[at - 1] is { Kind: NodeKind.Word } verb && verb.Word.Text is "did" or "took" or "went" or "managed" or "after";

    private bool IsGoingOn(int at) =>
        !IsOver(at) && (message.Left(at, Topic.Being | Topic.Been, 3) <= 3 && message.Left(at, Topic.Verb, 3) > 3 || message.Right(at, Topic.Current | Topic.Withdrawal, 6) <= 6) && message.Left(at, Topic.Take | Topic.Do, 3) > 3;

    private int OthersCost(int at) => Math.Min(message.Left(at, Relevance.Others), message.Right(at, Relevance.Others, 5));

    /// <summary>Nearer to the talk of something else than to that of use.</summary>
    private bool IsElsewhere(int at)
    {
        var other = OthersCost(at);
        return other <= 6 && other < Math.Min(message.Left(at, Relevance.Ours), message.Right(at, Relevance.Ours));
    }

    private DurationRole ByCues(int at, Node time)
    {
        var isDays = time.UnitDays >= 1;
        if (ByQuit(at, isDays) is { } quit) return quit;
        if (IsNotTaking(at)) return DurationRole.Break;
        if (message.Right(at, Part.Now, 2) <= 2 && message.InSentence(at, Topic.Quit | Topic.Clean | Topic.LastDose)) return DurationRole.SinceLastUse;
        var isFor = message[at - 1].Is(Part.For) || message[at - 1].Is(Part.About) && message[at - 2].Is(Part.For);
        var role = Nearest(at, out _, Cues(isFor, isDays, IsRecent(at - 1) || isDays && !time.Has(Traits.Fraction) && !message.Near(at, Topic.Last, 4)));
        if (role == DurationRole.Effect && Subject(at) is { } subject) return subject;
        // "gone after 2 hours" tells how long it works; "after 5 hours I get shaky" does not.
        if (role == DurationRole.Effect && IsAfter(at) && !message.Near(at, Topic.Fade, 8)) return DurationRole.Other;
        if (role == DurationRole.Break && IsDenied(at)) return DurationRole.Use;
        // "made it 4 days the first time and 9 days the second".
        if (role is null or DurationRole.Use && message[at - 1].Is(Part.And | Part.Or) && message.Durations is [.., { Role: DurationRole.Break } last] && message.IsSameSentence(last.Span.Start, at)) return DurationRole.Break;
        if (role is null or DurationRole.Use && isDays && !isFor && !IsAfter(at) && !message[at - 1].Is(Part.In) && message.Left(at, Topic.Quit, 40) < message.Left(at, Topic.Take | Topic.Using | Topic.Start, 40)) return DurationRole.SinceLastUse;
        if (role is not null) return role.Value;
        if (Before(at) is { } before) return before;
        return IsAfter(at) && message[at].UnitDays < 30 || !isDays && message[at - 1].Is(Part.In) ? DurationRole.Other : isDays ? DurationRole.Use : DurationRole.Effect;
    }

    /// <summary>"not taking it for 5 days", "no dosing for 72 hours".</summary>
    private bool IsNotTaking(int at)
    {
        if (!message[at - 1].Is(Part.For) && !message[at - 1].Is(Part.About)) return false;
        var take = message.Left(at, Topic.Take | Topic.Using, 6);
        var no = message.Left(at, Part.Negation, 8);
        return take <= 6 && no > take && no <= take + 2;
    }

    /// <summary>"never took a break in 4 years".</summary>
    private bool IsDenied(int at)
    {
        var pause = message.Left(at, Topic.Break | Topic.Away, 8);
        var no = message.Left(at, Part.Negation, 12);
        return pause <= 8 && no > pause && no <= pause + 4;
    }

    /// <summary>"the past 3 weeks", "the last 3 weeks"; not "they last 3 weeks".</summary>
    private bool IsRecent(int at) => message[at].Is(Part.Recent) && (!message[at].Word.Tells(Topic.Last) || message[at].Has(Traits.Adjective));

    private bool IsAfter(int at) =>
        message[at - 1] is { Kind: NodeKind.Word } before && (before.Word.Text == "after" || before.Is(Part.About) && message[at - 2] is { Kind: NodeKind.Word } far && far.Word.Text == "after");

    private static (Topic, DurationRole)[] Cues(bool isFor, bool isDays, bool isLong) =>
    [
        ((isFor ? Topic.None : Topic.Onset) | (isFor && isDays ? Topic.None : Topic.Wait) | Topic.Taper | Topic.Brew | Topic.Withdrawal | Topic.Supply | Topic.Sleep, DurationRole.Other),
        (isLong ? Topic.None : isDays ? Topic.Effect : Topic.Effect | Topic.Get, DurationRole.Effect),
        (Topic.Break | Topic.Reset | Topic.Away, DurationRole.Break),
        (Topic.Clean | Topic.LastDose, DurationRole.SinceLastUse),
        (isDays ? Topic.Start | Topic.Using | Topic.Take | Topic.Been : Topic.None, DurationRole.Use),
        (isDays ? Topic.Rise : Topic.None, DurationRole.Other),
    ];

    /// <summary>"stopped for 2 weeks", "quit after 5 years".</summary>
    private DurationRole? ByQuit(int at, bool isDays)
    {
        var before = message[at - 1].Is(Part.About | Part.AtLeast | Part.The) ? message[at - 2] : message[at - 1];
        var isAfter = before.Kind == NodeKind.Word && before.Word.Text == "after";
        if (isAfter && isDays && message[at].UnitDays >= 30 && message.Near(at, Topic.Using | Topic.Quit | Topic.Take, 8) && !message.Near(at, Topic.Break | Topic.Clean, 4)) return DurationRole.Use;
        var quit = message.Left(at, Topic.Quit, 6);
        if (quit > 6 || message.Left(at, Topic.Withdrawal | Topic.Using, 5) < quit) return null;
        if (!before.Is(Part.For) && quit > 2) return null;
        return message.Right(at, Part.Now, 3) <= 3 ? DurationRole.SinceLastUse : DurationRole.Break;
    }

    /// <summary>What lasts: the withdrawal, a break, a bag, or the effect.</summary>
    private DurationRole? Subject(int at)
    {
        if (message.Left(at, Topic.Last, 6) > 6) return null;
        var other = message.Left(at, Topic.Withdrawal | Topic.Taper | Topic.Supply, 10);
        var pause = message.Left(at, Topic.Break, 10);
        if (pause < other) return DurationRole.Break;
        // "I lasted 17 days".
        if (message[at].UnitDays >= 1 && message[at - 2] is { Kind: NodeKind.Word } subject && subject.Word.Text == "i") return DurationRole.Break;
        if (other <= 10) return DurationRole.Other;
        // An effect lasts for hours; what lasts for days is a supply or a discomfort.
        return message[at].UnitDays >= 1 && !message[at].Has(Traits.Fraction) && message.Left(at, Topic.EffectNoun, 8) > 8 ? DurationRole.Other : null;
    }

    /// <summary>What the sentence before was about, when this one does not say: "How long a break? I can do 10 days."</summary>
    private DurationRole? Before(int at)
    {
        var i = at - 1;
        while (i > at - Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None)) i--;
        if (message[i].Kind != NodeKind.Stop) return null;
        var (pause, wait) = (message.Left(i, Topic.Break | Topic.Reset), message.Left(i, Topic.Withdrawal | Topic.Taper));
        if (pause == int.MaxValue && wait == int.MaxValue) return null;
        return pause < wait ? DurationRole.Break : DurationRole.Other;
    }

    private DurationRole? Nearest(int at, out int best, params ReadOnlySpan<(Topic Topics, DurationRole Role)> cues)
    {
        DurationRole? role = null;
        best = int.MaxValue;
        foreach (var (topics, candidate) in cues)
        {
            if (topics == Topic.None) continue;
            var right = message.Right(at, topics, 10);
            var cost = Math.Min(message.Left(at, topics), right == int.MaxValue ? right : right + 2);
            if (cost < best) (best, role) = (cost, candidate);
        }
        return role;
    }
}
