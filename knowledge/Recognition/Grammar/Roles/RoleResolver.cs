using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Tells what a length of time is the length of, by the words around it that say so.</summary>
internal sealed class RoleResolver
{
    private readonly Message _message;
    private readonly Relevance _relevance;
    private readonly Pauses _pauses;
    private readonly AdjacentRole _adjacent;
    private readonly DatedRoles _dated;

    public RoleResolver(Message message, Relevance relevance)
    {
        (_message, _relevance, _pauses) = (message, relevance, new Pauses(message));
        _adjacent = new AdjacentRole(message, _pauses);
        _dated = new DatedRoles(message, relevance);
    }

    /// <summary>The role of "since DATE"; null when it is not about use.</summary>
    public DurationRole? Since(int from, int to) => _dated.Since(from, to);

    /// <summary>The role of "... ago"; null when it is not about use.</summary>
    public DurationRole? Ago(int at) => _dated.Ago(at);

    /// <summary>The role of a length of time; null when it is the length of something that has nothing to do with kratom or the body.</summary>
    public DurationRole? Of(int at)
    {
        if (_pauses.IsCounted(at)) return DurationRole.SinceLastUse;
        if (_message[at].UnitDays < 1 && (_message.Left(at, Topic.Sleep, 3) <= 3 || _message.Right(at, Topic.Sleep, 3) <= 3)) return null;
        var next = Behind(at);
        if (_message[next].Is(Part.Ago)) return _dated.Ago(at);
        var before = at - 1;
        while (_message[before].Is(Part.About | Part.AtLeast | Part.AtMost) && !_message[before].Is(Part.For)) before--;
        var isTaking = _message[before].Says("takes", "took", "take", "taking");
        // "It takes a month to reset": the time until something.
        if (_message[next].Is(Part.To) && (isTaking || _message.Left(at, Topic.Take, 3) <= 3)) return _relevance.IsElsewhere(at) ? null : DurationRole.Other;
        if (_adjacent.Of(at, next) is { } adjacent) return adjacent;
        if (isTaking) return _relevance.IsElsewhere(at) ? null : DurationRole.Other;
        if (_message[at - 1].Says("first") && _message[at].UnitDays >= 1 / 24.0) return _message[at].UnitDays < 1 || _message.Near(at, Topic.Withdrawal | Topic.Clean, 6) ? DurationRole.Other : DurationRole.Use;
        if (!_relevance.IsOurs(at, at)) return null;
        return _relevance.IsElsewhere(at) ? null : ByCues(at, _message[at]);
    }

    private int Behind(int at)
    {
        var next = at + 1;
        while (_message[next].Is(Part.OrSo | Part.Duration | Part.MostAfter | Part.Now) || _message[next].IsMark('-') || _message[next].IsMark(')')) next++;
        return next;
    }

    private DurationRole ByCues(int at, Node time)
    {
        var isDays = time.UnitDays >= 1;
        if (_pauses.ByQuit(at, isDays) is { } quit) return quit;
        if (_pauses.IsNotTaking(at)) return DurationRole.Break;
        if (_message.Right(at, Part.Now, 2) <= 2 && _message.InSentence(at, Topic.Quit | Topic.Clean | Topic.LastDose)) return DurationRole.SinceLastUse;
        var isFor = _message[at - 1].Is(Part.For) || _message[at - 1].Is(Part.About) && _message[at - 2].Is(Part.For);
        var role = NearestRole.Of(_message, at, out _, NearestRole.Cues(isFor, isDays, IsRecent(at - 1) || isDays && !time.Has(Traits.Fraction) && !_message.Near(at, Topic.Last, 4)));
        if (role == DurationRole.Effect && Subject(at) is { } subject) return subject;
        // "gone after 2 hours" tells how long it works; "after 5 hours I get shaky" does not.
        if (role == DurationRole.Effect && IsAfter(at) && !_message.Near(at, Topic.Fade, 8)) return DurationRole.Other;
        if (role == DurationRole.Break && _pauses.IsDenied(at)) return DurationRole.Use;
        // "made it 4 days the first time and 9 days the second".
        if (role is null or DurationRole.Use && _message[at - 1].Is(Part.And | Part.Or) && _message.Durations is [.., { Role: DurationRole.Break } last] && _message.IsSameSentence(last.Span.Start, at)) return DurationRole.Break;
        if (role is null or DurationRole.Use && isDays && !isFor && !IsAfter(at) && !_message[at - 1].Is(Part.In) && _message.Left(at, Topic.Quit, 40) < _message.Left(at, Topic.Take | Topic.Using | Topic.Start, 40)) return DurationRole.SinceLastUse;
        if (role is not null) return role.Value;
        if (Before(at) is { } before) return before;
        return IsAfter(at) && _message[at].UnitDays < 30 || !isDays && _message[at - 1].Is(Part.In) ? DurationRole.Other : isDays ? DurationRole.Use : DurationRole.Effect;
    }

    /// <summary>"the past 3 weeks", "the last 3 weeks"; not "they last 3 weeks".</summary>
    private bool IsRecent(int at) => _message[at].Is(Part.Recent) && (!_message[at].Word.Tells(Topic.Last) || _message[at].Has(Traits.Adjective));

    private bool IsAfter(int at) =>
        _message[at - 1] is { Kind: NodeKind.Word } before && (before.Word.Text == "after" || before.Is(Part.About) && _message[at - 2].Says("after"));

    /// <summary>What lasts: the withdrawal, a break, a bag, or the effect.</summary>
    private DurationRole? Subject(int at)
    {
        if (_message.Left(at, Topic.Last, 6) > 6) return null;
        var other = _message.Left(at, Topic.Withdrawal | Topic.Taper | Topic.Supply, 10);
        var pause = _message.Left(at, Topic.Break, 10);
        if (pause < other) return DurationRole.Break;
        // "I lasted 17 days".
        if (_message[at].UnitDays >= 1 && _message[at - 2].Says("i")) return DurationRole.Break;
        if (other <= 10) return DurationRole.Other;
        // An effect lasts for hours; what lasts for days is a supply or a discomfort.
        return _message[at].UnitDays >= 1 && !_message[at].Has(Traits.Fraction) && _message.Left(at, Topic.EffectNoun, 8) > 8 ? DurationRole.Other : null;
    }

    /// <summary>What the sentence before was about, when this one does not say: "How long a break? I can do 10 days."</summary>
    private DurationRole? Before(int at)
    {
        var i = at - 1;
        while (i > at - Message.Reach && _message[i].Kind is not (NodeKind.Stop or NodeKind.None)) i--;
        if (_message[i].Kind != NodeKind.Stop) return null;
        var (pause, wait) = (_message.Left(i, Topic.Break | Topic.Reset), _message.Left(i, Topic.Withdrawal | Topic.Taper));
        if (pause == int.MaxValue && wait == int.MaxValue) return null;
        return pause < wait ? DurationRole.Break : DurationRole.Other;
    }
}
