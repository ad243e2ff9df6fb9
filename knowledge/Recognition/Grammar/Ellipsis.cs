using KratomBot.Knowledge.Recognition.Grammar.Bare;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Reads bare numbers whose unit is left out: "from 2g up to 9", "5 in the morning and 3 at night", "5 hrs, now maybe 2".</summary>
internal sealed class Ellipsis(Message message)
{
    /// <summary>How far an amount or a length must lead: most numbers are neither.</summary>
    private const double Doubt = 2;

    private readonly BareCues _cues = new(message);

    /// <summary>Reads all of them, left to right.</summary>
    public void Read()
    {
        for (var at = 0; at < message.Count && message.Doses.Count + message.Durations.Count < Message.MostItems; at++)
        {
            var node = message[at];
            if (node.Kind != NodeKind.Number || node.Used || node.Has(Traits.Ordinal) || node.Max is <= 0 or > 1000 || IsOther(at)) continue;
            var behind = Behind(at + 1);
            if (IsSlot(behind) && IsClock(at)) continue;
            if (IsSlot(behind) && HasUse(at) && (!node.Has(Traits.Fraction) || !node.Has(Traits.Spelled) || message.Doses.Count > 0)) { Dose(at, node); continue; }
            if (IsTaken(at, behind)) { Dose(at, node); continue; }
            if (IsLone(at, behind)) { Continue(at, node); continue; }
            switch (IsCompared(at, behind) ? Model(at) : NodeKind.None)
            {
                case NodeKind.Amount: Dose(at, node); break;
                case NodeKind.Time: Length(at, node); break;
                default: Learnt(at, node); break;
            }
        }
    }

    /// <summary>What the words around it say together, where none of them settles it.</summary>
    private void Learnt(int at, Node number)
    {
        if (!BareCues.IsOpen(message, at) && !(message.Said is not null && number.Word.Text == "one")) return;
        if (message.Said is not null && !message.Doses.Exists(d => message[d.At].Kind == NodeKind.Amount)) Dose(at, number);
        else if (message.Doses.Count + message.Durations.Count > 0) Choose(at, number);
    }

    private void Choose(int at, Node number)
    {
        switch ((BareKind)message.Learnt.Bare.Choose(_cues.Around(at), Doubt))
        {
            case BareKind.Amount: Dose(at, number); break;
            case BareKind.Length: Length(at, number); break;
        }
    }

    /// <summary>"at 6 in the morning", "around 9 at night": a time of day.</summary>
    private bool IsClock(int at)
    {
        var before = message[at - 1];
        if (before.Says("around", "by", "until", "till")) return true;
        if (before.Is(Part.About)) before = message[at - 2];
        return before.Is(Part.At | Part.Since);
    }

    /// <summary>The number is its whole sentence: "5 days? 10?".</summary>
    private bool IsLone(int at, int behind) =>
        message[behind].Kind is NodeKind.Stop or NodeKind.None && message[at - 1].Kind == NodeKind.Stop && at > 1;

    /// <summary>It goes on with what the sentence before ended on.</summary>
    private void Continue(int at, Node number)
    {
        var dose = message.Doses.LastOrDefault(d => d.At < at);
        var length = message.Durations.LastOrDefault(d => d.At < at);
        if (dose is not null && dose.At > (length?.At ?? -1) && at - dose.At < 6) Dose(at, number);
        else if (length is not null && at - length.At < 6 && number.Min * length.UnitDays != length.Length.MinDays) Length(at, number);
    }

    /// <summary>A number that counts something else, or nothing at all.</summary>
    private bool IsOther(int at)
    {
        var next = message[Behind(at + 1)];
        var before = message[at - 1];
        // "dose 1: 4 g".
        if (message[at + 1].IsMark(':')) return true;
        if (before.IsMark('#') || before.IsMark('$') || before.IsMark('€') || before.IsMark('£')) return true;
        // "eight am".
        if (message[at].Has(Traits.Spelled) && next.Says("am")) return true;
        // "8s instead of 12s".
        if (message[at + 1].Has(Traits.Glued) && message[at + 1] is { Kind: NodeKind.Word } plural && plural.End - plural.Start == 1 && !plural.Is(Part.Unit | Part.TimeUnit | Part.Times)) return true;
        // "1/2 what I did".
        if (message[at].Has(Traits.Fraction) && next.Says("what", "as")) return true;
        // "40 yo", "half my dose".
        if (next.Is(Part.Old) || message[at].Has(Traits.Fraction) && message[at].Has(Traits.Spelled) && next.Is(Part.The)) return true;
        if (IsPronoun(at)) return true;
        // "2 beers", "3 coffees", "twenty percocet".
        if (next.Tells(Topic.Price | Topic.Weight | Topic.Container | Topic.Substance | Topic.Food | Topic.Elsewhere) || next.Tells(Topic.Liquid) && !next.Tells(Topic.Kratom)) return true;
        // A noun that the grammar does not know is what is counted.
        return next.Kind == NodeKind.Word && ReferenceEquals(next.Word, Word.Unknown) && message[at] is { } && !IsEmptyWord(next);
    }

    /// <summary>"a whole one", "this one"; not "from one", "now not even one", "a full one at night", nor where a unit is said of it.</summary>
    private bool IsPronoun(int at)
    {
        if (message[at] is not { Max: 1, Word.Text: "one" } || message.Said is not null || message.Asked.QuestionId is not null) return false;
        var before = message[at - 1];
        var link = before.Is(Part.About) ? message[at - 2] : before;
        return !before.Tells(Topic.Replaced) && !link.Is(Part.From | Part.To | Part.Now) && !(before.Is(Part.Measure) && IsSlot(at + 1));
    }

    private bool IsEmptyWord(Node node) => message.Text.Span[node.Start..node.End] is "lol" or "i" or "at" or "with" or "w" or "im" or "since" or "as" or "that" or "again" or "haha" or "tbh" or "even" or "he" or "she" or "they" or "we" or "and" or "sometimes" or "later" or "nothing" or "ugh" or "smh" or "too" or "pls" or "please" or "by" or "yikes" or "barely" or "max" or "does" or "did" or "is" or "was" or "just" or "to" or "or";

    private int Behind(int at)
    {
        while (message[at].Is(Part.OrSo | Part.MostAfter) && !message[at].Is(Part.About)) at++;
        return at;
    }

    /// <summary>"in the morning", "at night", "before bed", "am".</summary>
    private bool IsSlot(int at)
    {
        var i = at;
        if (message[i].Is(Part.DayTime) && !message[i].Is(Part.TimeUnit)) return true;
        // "1 at 9, 1 at 1".
        if (message[i].Is(Part.At) && message[i + 1] is { Kind: NodeKind.Number, Max: >= 1 and <= 12 } && (message[i + 2].Kind is NodeKind.Stop or NodeKind.None || message[i + 2].IsMark(',') || message[i + 2].Is(Part.And | Part.Then))) return true;
        if (!message[i].Is(Part.In | Part.At | Part.Every | Part.Per) && !(message[i].Says("before", "after", "with", "around", "when", "for", "first", "mid"))) return false;
        for (i++; i < at + 5; i++)
        {
            if (message[i].Kind == NodeKind.Clock) return true;
            if (message[i].Kind != NodeKind.Word) return false;
            if (message[i].Is(Part.DayTime)) return true;
        }
        return false;
    }

    private bool HasUse(int at) =>
        message.Asked.QuestionId is not null || message.Doses.Count > 0 || message.Left(at, Topic.Take | Topic.Do, 8) <= 8 || IsSlotList(at);

    /// <summary>Another bare number with a slot of its own stands near.</summary>
    private bool IsSlotList(int at)
    {
        for (var i = at - 8; i <= at + 8; i++)
        {
            if (i != at && message[i].Kind == NodeKind.Number && IsSlot(Behind(i + 1))) return true;
        }
        return false;
    }

    /// <summary>"I take 3 at a time", "taking 5, 4 times a day", "7 of them".</summary>
    private bool IsTaken(int at, int behind)
    {
        var take = message.Left(at, Topic.Take | Topic.Do, 3) <= 3;
        if (IsDayTotal(at)) return true;
        var next = message[behind];
        if (message[at - 1].Is(Part.At | Part.To)) return false;
        if (next.Is(Part.EachTime)) return take || message.Doses.Count > 0;
        if (next.Is(Part.Of) && message[behind + 1].Is(Part.Pronoun)) return take || !message[at - 1].Is(Part.For) && Counted(at) is not null;
        var isEnd = next.Kind is NodeKind.None or NodeKind.Stop || next.IsMark(',') || next.IsMark(')') || next.Is(Part.And | Part.Clause);
        return take && (next.Kind is NodeKind.Times || next.Used || isEnd && (message.Doses.Count > 0 || message.Frequencies.Count > 0) && message.Left(at, Topic.Attempt, 4) > 4);
    }

    /// <summary>"eats capsules, probably 30 a day".</summary>
    private bool IsDayTotal(int at) =>
        (Counted(at) is not null || message.Said is not null || message.Doses.Count > 0 && message[at].Max > 1) && (message[at + 1].IsMark('/') && message[at + 2].Is(Part.TimeUnit) || message[at + 1].Is(Part.Total | Part.DayLong)
            || message[at + 1] is { Kind: NodeKind.Time, UnitDays: 1 } day && day.Has(Traits.Articled) || message[at + 1].Is(Part.Per) && message[at + 2].Is(Part.TimeUnit) && message[at + 2].Word.Days == 1);

    /// <summary>"now 5", "up to 8", "down to 6", "from 2", "or 8", "to 10", and the members of a list.</summary>
    private bool IsCompared(int at, int behind)
    {
        var next = message[behind];
        if (next.Kind is NodeKind.Number or NodeKind.Amount && !next.Used && !message[behind - 1].IsMark(',') || next.Is(Part.TimeUnit | Part.Unit)) return false;
        var before = message[at - 1];
        if (before.Is(Part.About | Part.AtLeast | Part.AtMost) && !before.Is(Part.Now)) before = message[at - 2].Is(Part.To | Part.Now | Part.Or | Part.From | Part.At) || message[at - 2].Word is { } w && w.Tells(Topic.Current) ? message[at - 2] : before;
        if (before.Is(Part.To | Part.Now | Part.From | Part.Or | Part.And | Part.Then | Part.About | Part.AtMost | Part.AtLeast) || before.Is(Part.Article) && before.Word.Text == "another" || before.IsMark('>') || before.IsMark(':') || before.IsMark(',') || before.IsMark('-') || before.IsMark('/')) return true;
        // "Was at 25. At 8 since the new job."
        if (before.Is(Part.At) && message[at - 2].Kind == NodeKind.Stop && next.Is(Part.Since | Part.Now)) return message.Doses.Exists(d => d.At < at);
        // "I'm at 8" is a level, "again at 5" a time of day.
        if (before.Is(Part.At)) return message[at - 2] is { Kind: NodeKind.Word } level && (level.Word.Tells(Topic.Being | Topic.Current | Topic.Start | Topic.Earlier | Topic.Was | Topic.Return) || level.Is(Part.About | Part.Up));
        if (before.Is(Part.TimeUnit) && before.Word.Text == "days" || before.Is(Part.DayTime | Part.Weekend | Part.Weekday) || before.Kind == NodeKind.Clock || IsSubject(next)) return message.Doses.Exists(d => d.At < at);
        // "10 became 20", "10 down to 5".
        if (next.Tells(Topic.Change | Topic.Drop | Topic.Rise) && (message[behind + 1].Kind == NodeKind.Number || message[behind + 2].Kind == NodeKind.Number && message[behind + 1].Is(Part.To))) return message.Doses.Count > 0 || Counted(at) is not null;
        // "second year 8", "this week 18".
        if (before.Is(Part.TimeUnit) && (message[at - 2].Is(Part.Ordinal | Part.LastDay | Part.Recent | Part.The) || message[at - 2].Has(Traits.Ordinal) || message[at - 2].Says("first", "next"))) return message.Doses.Exists(d => d.At < at);
        // "from a high of 12".
        if (before.Is(Part.Of)) return message[at - 2].Says("high", "low", "peak", "max", "maximum", "total", "dose", "average");
        if (before.Says("for")) return message[at - 2].Says("go", "to go", "going", "went") && next.Kind is NodeKind.None or NodeKind.Stop;
        if (before.Kind == NodeKind.Word && (before.Word.Text.EndsWith(" at", StringComparison.Ordinal) || before.Word.Text.EndsWith(" on", StringComparison.Ordinal)) || before.Says("be") && message[at - 2].Says("will") || before.Says("on") && message[at - 2].Is(Part.Then)) return message.Doses.Exists(d => d.At < at);
        if (IsDescribed(at) || IsListHead(at)) return true;
        if (before.Says("with", "on")) return message.Left(at, Topic.Was | Topic.Start | Topic.Take | Topic.Current, 4) <= 4;
        // "I was 24", "I'm 34" are ages.
        if (before.Tells(Topic.Being) && before.Word.Text is not ("its" or "thats") && !(before.Word.Text == "is" && IsLevel(message[at - 2]))) return false;
        if (before.Says("was", "were") && message.Text.Span[message[at - 2].Start..message[at - 2].End] is "i" or "he" or "she" or "we") return false;
        return before.Kind == NodeKind.Word && (before.Word.Tells(Topic.Current | Topic.Earlier | Topic.Rise | Topic.Drop | Topic.Was | Topic.Take | Topic.Do | Topic.Get | Topic.Replaced | Topic.Change | Topic.Start | Topic.Last | Topic.Being | Topic.Return)
            || message.Left(at, Topic.Current, 3) <= 3);
    }

    /// <summary>"from a stupid 35", "to a not so sensible 11".</summary>
    private bool IsDescribed(int at)
    {
        for (var i = at - 2; i > at - 6 && message[i + 1].Kind == NodeKind.Word; i--)
        {
            if (message[i].Is(Part.Article)) return message[i - 1].Is(Part.From | Part.To);
        }
        return false;
    }

    /// <summary>"12, 5, 14 gpd", "24 -> 20 -> 16 grams": the first of a list that ends in an amount.</summary>
    private bool IsListHead(int at)
    {
        if (message[at - 1].Kind is not (NodeKind.Stop or NodeKind.None)) return false;
        for (var i = at + 1; i < at + Message.Reach; i++)
        {
            if (message[i].Kind == NodeKind.Amount) return i > at + 1;
            if (message[i].Kind != NodeKind.Number && !message[i].IsMark(',') && !message[i].IsMark('>') && !message[i].IsMark('-') && !message[i].Is(Part.Then | Part.To)) return false;
        }
        return false;
    }

    /// <summary>"my limit is 8", "the dose is now 5"; not "my son is 19".</summary>
    private static bool IsLevel(Node subject) =>
        subject.Kind == NodeKind.Word && (subject.Word.Tells(Topic.Take | Topic.Using | Topic.Current) || subject.Is(Part.DoseNoun | Part.AtMost | Part.MostAfter | Part.Total | Part.Now | Part.Pronoun));

    /// <summary>"10 is too much", "8 does nothing".</summary>
    private static bool IsSubject(Node next) => next.Tells(Topic.Verb | Topic.Not | Topic.Earlier) && !next.Is(Part.TimeUnit);

    /// <summary>The kind of quantity that the number is one of: the nearest before it in its sentence, or the one right behind.</summary>
    private NodeKind Model(int at)
    {
        // "from 5 days a week to 7".
        if (message[at - 1].Is(Part.To) && message[at - 2] is { Kind: NodeKind.Time, Used: true } && message[at - 3].Kind != NodeKind.Amount) return NodeKind.None;
        // "I get an hour out of 10 g, used to get 4": what one gets is an effect.
        if (message[at - 1].Tells(Topic.Get) && message.Durations.Exists(d => d.Role == DurationRole.Effect && d.At < at && at - d.At < Message.Reach)) return NodeKind.Time;
        for (var i = at - 1; i > at - 2 * Message.Reach && message[i].Kind is not NodeKind.None; i--)
        {
            var node = message[i];
            if (node.Kind == NodeKind.Stop && i < at - Message.Reach) break;
            if (node.Kind == NodeKind.Amount) return IsDose(i) ? NodeKind.Amount : NodeKind.None;
            if (node.Kind == NodeKind.Number && IsDose(i)) return NodeKind.Amount;
            if (node.Kind == NodeKind.Time && !message[at - 1].Is(Part.Article) && message.Durations.Exists(d => d.At == i && d.Role == DurationRole.Effect)) return NodeKind.Time;
        }
        for (var i = at + 1; i < at + Message.Reach && message[i].Kind is not (NodeKind.None or NodeKind.Stop); i++)
        {
            if (message[i].Kind == NodeKind.Amount) return IsDose(i) ? NodeKind.Amount : NodeKind.None;
        }
        return message.Doses.Count == 0 && (message.Said is not null || Counted(at) is not null) ? NodeKind.Amount : NodeKind.None;
    }

    private bool IsDose(int at) => message.Doses.Exists(d => d.At == at);

    private void Dose(int at, Node number)
    {
        var model = message.Doses.LastOrDefault(d => d.At < at) ?? message.Doses.FirstOrDefault(d => d.At > at);
        var unit = model?.Amount.Unit ?? message.Said?.Unit ?? AmountUnit.Unknown;
        if ((message[at + 1].Is(Part.Of) || model is null || model.At > at) && Counted(at) is { } counted) unit = counted;
        var isTotal = message[at + 1].Is(Part.Total | Part.DayLong) || message[at].Has(Traits.PerDay) || IsDayTotal(at);
        message.Doses.Add(new FoundDose(at, new Amount(number.Min, number.Max, unit, Bounds.Of(message, at, at + 1, number.Bound)), message.Span(at, at + 1))
        {
            Per = isTotal || IsLikeModel(at, model) || model is null && message.Said is { Per: DosePer.Day } ? DosePer.Day : DosePer.Dose,
            IsPerKnown = isTotal || IsSlot(Behind(at + 1)),
        });
        message.Doses.Sort((a, b) => a.At.CompareTo(b.At));
        message.Use(at, at + 1);
    }

    /// <summary>"10 g a day, usually 7": the number takes over that it is a day's total.</summary>
    private bool IsLikeModel(int at, FoundDose? model) =>
        model is { Per: DosePer.Day } && model.At < at && !message[at + 1].Used && !message[at - 1].Is(Part.DayTime)
        && !IsSlot(Behind(at + 1)) && !message[at + 1].Is(Part.EachTime) && message[at + 1].Kind is not (NodeKind.Times or NodeKind.Doses);

    /// <summary>"tapered from 20 to 8", "holding at 8": levels, of the kind that were spoken of before.</summary>
    private bool IsLevel(int at) =>
        message[at - 1].Is(Part.From) || message[at - 1].Is(Part.To) && message[at - 2].Used || message[at - 1].Tells(Topic.Current) && message[at - 1].End - message[at - 1].Start > 6;

    /// <summary>What "them" stands for: the nearest thing that is counted, before it.</summary>
    private AmountUnit? Counted(int at)
    {
        for (var i = at - 1; i > at - Message.Reach; i--)
        {
            if (message[i].Word is { } word && word.Is(Part.Unit) && word.Unit is AmountUnit.Capsule or AmountUnit.Tablet or AmountUnit.Shot or AmountUnit.Scoop or AmountUnit.Teaspoon or AmountUnit.Tablespoon) return message[i].Word.Unit;
        }
        return null;
    }

    private void Length(int at, Node number)
    {
        var model = message.Durations.LastOrDefault(d => d.At < at);
        if (model is null) return;
        var days = model.UnitDays;
        message.Durations.Add(new FoundDuration(at, at, new LengthOfTime(number.Min * days, number.Max * days, Bounds.Of(message, at, at + 1, number.Bound)), days, message.Span(at, at + 1)) { Role = model.Role });
        message.Use(at, at + 1);
    }
}
