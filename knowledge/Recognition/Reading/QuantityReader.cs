using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>Joins numbers with their units: amounts, lengths of time, counts of times and of doses. Bare numbers stay numbers.</summary>
internal sealed class QuantityReader(List<Node> nodes, ReadOnlyMemory<char> text, WordList words, NumberWords library)
{
    private readonly NumberReader _numbers = new(nodes, text, library);

    /// <summary>The message with its quantities joined.</summary>
    public List<Node> Read()
    {
        MoveAttributes();
        var joined = new List<Node>(nodes.Count);
        for (var at = 0; at < nodes.Count;)
        {
            if (TryRead(at, out var quantity, out var next))
            {
                joined.Add(quantity);
                at = next;
            }
            else
            {
                joined.Add(nodes[at]);
                at++;
            }
        }
        return joined;
    }

    /// <summary>"two clean years" is read as "two years clean", so that the word still stands beside its length.</summary>
    private void MoveAttributes()
    {
        for (var at = 1; at + 1 < nodes.Count; at++)
        {
            if (nodes[at].Tells(Topic.Clean) && nodes[at + 1].Is(Part.TimeUnit) && (nodes[at - 1].Kind == NodeKind.Number || nodes[at - 1].Is(Part.Number | Part.Article)))
                (nodes[at], nodes[at + 1]) = (nodes[at + 1], nodes[at]);
        }
    }

    private bool TryRead(int at, out Node quantity, out int next)
    {
        if (TryNumbered(at, out quantity, out next))
        {
            AddHalf(ref quantity, ref next);
            AddUpperEnd(ref quantity, ref next);
            AddSmallerUnit(ref quantity, ref next);
            return true;
        }
        return false;
    }

    private bool TryNumbered(int at, out Node quantity, out int next)
    {
        var node = Node(at);
        if (node.Is(Part.TimesNumber))
        {
            (quantity, next) = (node with { Kind = NodeKind.Times, Min = node.Word.Min, Max = node.Word.Min }, at + 1);
            var joint = Node(next).Is(Part.Or) || Node(next).Is(Part.To) && !Node(at - 1).Is(Part.From) || Node(next).IsMark('-') || Node(next).IsMark('/');
            if (joint && Node(next + 1).Is(Part.TimesNumber) && Node(next + 1).Word.Min > node.Word.Min)
                (quantity, next) = (quantity with { Max = Node(next + 1).Word.Min, End = Node(next + 1).End }, next + 2);
            else if (joint && _numbers.TrySingle(next + 1, out var upper) && Node(upper.Next).Is(Part.Times) && upper.Max > node.Word.Min)
                (quantity, next) = (quantity with { Max = upper.Max, End = Node(upper.Next).End }, upper.Next + 1);
            return true;
        }
        if (node.Is(Part.Times) && node.Word.Text == "x" && Node(at + 1) is { Kind: NodeKind.Number } count && (count.Has(Traits.Glued) || Node(at - 1).Is(Part.Unit)))
        {
            (quantity, next) = (new Node(NodeKind.Times, node.Start, count.End, node.Word) { Min = count.Min, Max = count.Max }, at + 2);
            return true;
        }
        if (_numbers.TryRead(at, out var number)) return Complete(at, number, out quantity, out next);
        if (node.Is(Part.Unit | Part.TimeUnit) && !node.Has(Traits.Glued) && node.End - node.Start > 1 && _numbers.HalfMore(at + 1, out _, out _))
            return Complete(at, new NumberPhrase(1, 1, at, Traits.None), out quantity, out next);
        if (node.Is(Part.Article) && Measured(at + 1) is var unit && Node(unit).Is(Part.Unit | Part.TimeUnit | Part.DoseNoun) && !Node(unit).Has(Traits.Glued))
            return Complete(at, new NumberPhrase(1, 1, at + 1, Traits.Articled), out quantity, out next);
        (quantity, next) = (default, at);
        return false;
    }

    private bool Complete(int at, NumberPhrase number, out Node quantity, out int next)
    {
        var start = Node(at).Start;
        var bound = Bound.None;
        next = number.Next;
        if (Node(next).Is(Part.Plus) && Node(next).Word.Text == "+") { bound = Bound.AtLeast; next++; }
        if (Node(next).Is(Part.OrSo) && (Node(next).Word.Text is "ish" or "-ish" || Node(next + 1).Is(Part.Unit | Part.TimeUnit))) next++;
        var end = Node(Math.Max(next - 1, at)).End;
        var unit = Measured(next, (number.Traits & Traits.Articled) == Traits.None);
        var (kind, word) = Unit(next, unit, number);
        if (kind == NodeKind.Number) unit = next - 1;
        // "3 500mg caps", "two 15ml shots": the mass tells the size of one.
        else if (kind == NodeKind.None)
        {
            (quantity, next) = (default, at);
            return false;
        }
        if (kind != NodeKind.Number) (end, next) = (Node(unit).End, unit + 1);
        quantity = new Node(kind, start, end, word ?? Node(at).Word)
        {
            Min = number.Min,
            Max = number.Max,
            Unit = kind == NodeKind.Amount ? word!.Unit : AmountUnit.Unknown,
            UnitDays = kind == NodeKind.Time ? word!.Days : 0,
            Bound = bound,
            Traits = number.Traits | (word?.Is(Part.PerDayUnit) == true ? Traits.PerDay : Traits.None),
        };
        if (Node(next).Is(Part.Plus) && Node(next).Word.Text == "+") { quantity.Bound = Bound.AtLeast; quantity.End = Node(next).End; next++; }
        if (quantity.Unit is AmountUnit.Milligram or AmountUnit.Gram or AmountUnit.Millilitre && (IsCount(next) || IsNamed(next) || (Node(next).IsMark('-') && IsCount(next + 1)))) quantity.Traits |= Traits.Strength;
        return true;
    }

    /// <summary>Past what may stand between a number and its unit: "heaping", "more", a hyphen, "of the", the size of a capsule.</summary>
    private int Measured(int at, bool isCounted = false)
    {
        for (var skipped = 0; skipped < 4; skipped++)
        {
            var node = Node(at);
            var isLink = node.IsMark('-') && (Node(at + 1).Is(Part.Unit | Part.TimeUnit | Part.Measure));
            var isSize = node.Is(Part.CapsuleSize) || node is { Kind: NodeKind.Number, Max: 0 } || (node.Is(Part.Measure) && !node.Is(Part.Unit | Part.TimeUnit)) || IsNamed(at, isCounted);
            if (IsStrength(at)) { at += 2; continue; }
            // "two of those extract shots".
            if (node.Is(Part.Of) && Node(at + 1).Is(Part.Pronoun | Part.The) && (IsCount(at + 2) || IsNamed(at + 2))) { at += 2; continue; }
            if (!isLink && !isSize && !(node.Is(Part.Of) && Measurable(at + 1)) && !(node.Is(Part.OutOf) && (Node(at + 1).Is(Part.CapsuleSize | Part.Measure) || IsCount(at + 1) || IsNamed(at + 1)))) break;
            at++;
        }
        return at;
    }

    /// <summary>"2 kratom capsules", "one 7-OH tab", "3 homemade caps": what stands between a number and the thing that is counted.</summary>
    private bool IsNamed(int at, bool isCounted = false)
    {
        for (var i = at; i < at + 3 && Node(i).Kind == NodeKind.Word; i++)
        {
            var isName = Node(i).Word.Tells(Topic.Kratom) || isCounted && ReferenceEquals(Node(i).Word, Word.Unknown);
            if (!isName || Node(i).Is(Part.Unit)) return false;
            if (IsCount(i + 1)) return true;
        }
        return false;
    }

    /// <summary>"3 500mg caps", "two 15ml shots": the size of one between a number and its unit.</summary>
    private bool IsStrength(int at) =>
        Node(at).Kind == NodeKind.Number && Node(at + 1).Is(Part.Unit) && !IsCount(at + 1) && (IsCount(at + 2) || IsNamed(at + 2));

    private bool IsCount(int at) =>
        Node(at).Is(Part.Unit) && Node(at).Word.Unit is AmountUnit.Capsule or AmountUnit.Tablet or AmountUnit.Shot or AmountUnit.TeaBag or AmountUnit.Scoop or AmountUnit.Cup;

    private bool Measurable(int at) => Node(at).Is(Part.Unit) && !Node(at).Is(Part.TimeUnit);

    /// <summary>What the word behind a number makes of it.</summary>
    private (NodeKind Kind, Word? Word) Unit(int next, int unit, NumberPhrase number)
    {
        var node = Node(unit);
        if (node.Kind == NodeKind.Word)
        {
            // A single letter is a unit only where it stands right behind its number.
            var isLetter = node.End - node.Start == 1 && node.Word.Text is "d" or "w" or "y" or "h";
            if (node.Is(Part.Unit) && !(node.Is(Part.TimeUnit) && isLetter)) return (NodeKind.Amount, node.Word);
            if (node.Is(Part.TimeUnit) && !(isLetter && !node.Has(Traits.Glued)) && !(node.Word.Text == "mon" && !node.Has(Traits.Glued))) return (NodeKind.Time, node.Word);
            if (node.Is(Part.Times) && unit == next) return (NodeKind.Times, node.Word);
            if (node.Is(Part.DoseNoun)) return (NodeKind.Doses, node.Word);
            if (ReferenceEquals(node.Word, Word.Unknown) && words.Correct(text.Span[node.Start..node.End]) is { } meant)
                return (meant.Is(Part.Unit) ? NodeKind.Amount : NodeKind.Time, meant);
        }
        return (NodeKind.Number, null);
    }

    /// <summary>"a gram and a half", "an hour and a half".</summary>
    private void AddHalf(ref Node quantity, ref int next)
    {
        if (quantity.Kind is not (NodeKind.Amount or NodeKind.Time) || !_numbers.HalfMore(next, out var more, out var behind)) return;
        // "2 g and 1/2 tsp" are two amounts.
        if (Node(behind).Is(Part.Unit)) return;
        (quantity.Min, quantity.Max) = (quantity.Min + more, quantity.Max + more);
        (quantity.End, next) = (Node(behind - 1).End, behind);
    }

    /// <summary>"a year or two", "2g-3g", "an hour to 90 minutes".</summary>
    private void AddUpperEnd(ref Node quantity, ref int next)
    {
        if (quantity.Kind is not (NodeKind.Amount or NodeKind.Time) || quantity.Max > quantity.Min) return;
        var joint = Node(next);
        var isOr = joint.Is(Part.Or) || joint.IsMark('-');
        if (!isOr && !(joint.Is(Part.To) && quantity.Kind == NodeKind.Time)) return;
        if (!_numbers.TrySingle(next + 1, out var upper))
        {
            return;
        }
        var unit = Measured(upper.Next);
        var word = Node(unit).Is(Part.Unit | Part.TimeUnit) ? Node(unit).Word : null;
        var isSame = word is not null && (quantity.Kind == NodeKind.Amount ? word.Is(Part.Unit) && word.Unit == quantity.Unit : word.Is(Part.TimeUnit));
        if (word is null ? !joint.Is(Part.Or) || IsFollowed(upper.Next) : !isSame) return;
        var scale = word is null || quantity.Kind == NodeKind.Amount ? 1 : word.Days / quantity.UnitDays;
        if (upper.Max * scale <= quantity.Min) return;
        quantity.Max = upper.Max * scale;
        next = word is null ? upper.Next : unit + 1;
        quantity.End = Node(next - 1).End;
    }

    private bool IsFollowed(int at) => Node(at).Is(Part.Times | Part.DoseNoun | Part.Unit | Part.TimeUnit);

    /// <summary>"a year and 3 months", "1h30m", "2 hrs 15".</summary>
    private void AddSmallerUnit(ref Node quantity, ref int next)
    {
        if (quantity.Kind != NodeKind.Time || quantity.Max > quantity.Min) return;
        var at = Node(next).Is(Part.And) || Node(next).IsMark(',') ? next + 1 : next;
        if (!_numbers.TrySingle(at, out var number)) return;
        var unit = Node(Measured(number.Next));
        if (!unit.Is(Part.TimeUnit) || unit.Word.Days >= quantity.UnitDays || unit.Word.Days * 100 < quantity.UnitDays) return;
        var more = number.Min * unit.Word.Days / quantity.UnitDays;
        // "2 days on 4 hours" is not one length: the smaller part is less than one of the greater.
        if (more >= 1.01 || Node(at - 1).IsMark(',') && Node(Measured(number.Next) + 1).Is(Part.Per)) return;
        (quantity.Min, quantity.Max) = (quantity.Min + more, quantity.Max + more);
        (quantity.End, next) = (unit.End, Measured(number.Next) + 1);
    }

    private Node Node(int at) => at >= 0 && at < nodes.Count ? nodes[at] : default;
}
