using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>A number or a range, and the first piece behind it.</summary>
internal readonly record struct NumberPhrase(double Min, double Max, int Next, Traits Traits)
{
    public bool IsRange => Max > Min;
}

/// <summary>Reads numbers from pieces: digits, words, fractions, "two and a half", "a couple", ranges.</summary>
internal sealed class NumberReader(List<Node> nodes, ReadOnlyMemory<char> text, NumberWords library)
{
    /// <summary>A number or a range at a piece; false when there is none.</summary>
    public bool TryRead(int at, out NumberPhrase number)
    {
        number = default;
        var between = Node(at).Is(Part.Between);
        if (!TrySingle(between ? at + 1 : at, out var low)) return false;
        number = low;
        if (IsPair(at, low, out var upper)) { number = new NumberPhrase(low.Min, upper.Max, upper.Next, low.Traits | upper.Traits); return true; }
        var joint = low.Next;
        if (!IsJoint(at, joint, between, out var behind) || !TrySingle(behind, out var high)) return !between;
        if (high.Max <= low.Min || low.IsRange) return !between;
        // "3 or 4" and "2-3" are ranges whatever follows; the higher end must be near, or the two have nothing to do with each other.
        if (!between && high.Max > low.Min * 10 && low.Min >= 1) return true;
        number = new NumberPhrase(low.Min, high.Max, high.Next, low.Traits | high.Traits);
        return true;
    }

    /// <summary>A number that is no range.</summary>
    public bool TrySingle(int at, out NumberPhrase number)
    {
        number = default;
        var node = Node(at);
        switch (node.Kind)
        {
            case NodeKind.Number when !node.Has(Traits.Ordinal):
                number = Fraction(new NumberPhrase(node.Min, node.Max, at + 1, node.Traits & Traits.Fraction));
                return true;
            case NodeKind.Word when node.Is(Part.Half) && Node(at - 1).Is(Part.In):
                return false;
            case NodeKind.Word when node.Is(Part.Number | Part.BigNumber | Part.Dozen | Part.Half | Part.Quarter):
                return TryWords(at, node, out number);
            case NodeKind.Word when node.Is(Part.Article):
                return TryArticle(at, out number);
            default:
                return false;
        }
    }

    private bool TryArticle(int at, out NumberPhrase number)
    {
        number = default;
        var next = Node(at + 1);
        if (next.Is(Part.Quarter)) { number = new NumberPhrase(0.25, 0.25, AfterOf(at + 2), Traits.Fraction | Traits.Spelled); return true; }
        if (next.Is(Part.Number) && next.Word.Min > 1 && next.Word.Min != next.Word.Max || next.Is(Part.Half | Part.Dozen) || IsLooseNumber(next)) return TrySingle(at + 1, out number);
        // "a solid 4", "a good six grams".
        if (next.Is(Part.Measure) && !next.Is(Part.Unit) && (Node(at + 2) is { Kind: NodeKind.Number } || Node(at + 2).Is(Part.Number))) return TrySingle(at + 2, out number);
        return next.Is(Part.BigNumber) && TryWords(at + 1, next, out number);
    }

    /// <summary>"couple" and "few", which stand behind an article.</summary>
    private static bool IsLooseNumber(Node node) => node.Kind == NodeKind.Word && (node.Word.Text.StartsWith("coup", StringComparison.Ordinal) || node.Word.Text.StartsWith("cpl", StringComparison.Ordinal) || node.Word.Text.StartsWith("few", StringComparison.Ordinal) || node.Word.Text.StartsWith("pair", StringComparison.Ordinal));

    private bool TryWords(int at, Node node, out NumberPhrase number)
    {
        if (node.Is(Part.Half))
        {
            var isDozen = Node(at + 1).Is(Part.Dozen) || (Node(at + 1).Is(Part.Article) && Node(at + 2).Is(Part.Dozen));
            number = isDozen
                ? new NumberPhrase(6, 6, at + (Node(at + 1).Is(Part.Dozen) ? 2 : 3), Traits.Spelled)
                : new NumberPhrase(0.5, 0.5, AfterOf(at + 1), Traits.Fraction | Traits.Spelled);
            return true;
        }
        if (node.Is(Part.Quarter)) { number = new NumberPhrase(0.25, 0.25, AfterOf(at + 1), Traits.Fraction | Traits.Spelled); return true; }
        if (node.Is(Part.Dozen)) { number = new NumberPhrase(12, 12, at + 1, Traits.Spelled); return true; }
        var (min, max, next) = (node.Word.Min, node.Word.Max, at + 1);
        if (node.Is(Part.BigNumber) || Behind(next).Is(Part.BigNumber))
        {
            if (!library.TryRead(nodes, text, at, out var value, out next)) { number = default; return false; }
            number = new NumberPhrase(value, value, next, Traits.Spelled);
            return true;
        }
        if (min is >= 20 and < 100 && Behind(next) is { Kind: NodeKind.Word, Word.Min: >= 1 and <= 9 } ones && ones.Is(Part.Number) && ones.Word.Min == ones.Word.Max)
        {
            (min, max) = (min + ones.Word.Min, max + ones.Word.Min);
            next = Node(next).IsMark('-') ? next + 2 : next + 1;
        }
        if (Node(next).Is(Part.Point) && Node(next + 1).Is(Part.Number) && Node(next + 1).Word.Min < 10)
        {
            (min, max, next) = (min + Node(next + 1).Word.Min / 10, max + Node(next + 1).Word.Min / 10, next + 2);
        }
        if (Node(next).Is(Part.Dozen)) (min, max, next) = (min * 12, max * 12, next + 1);
        if (Node(next).Is(Part.Half | Part.Quarter) && min is >= 1 and <= 3)
        {
            // "one half", "three quarters".
            var part = min * (Node(next).Is(Part.Half) ? 0.5 : 0.25);
            number = new NumberPhrase(part, part, AfterOf(next + 1), Traits.Fraction | Traits.Spelled);
            return true;
        }
        number = Fraction(new NumberPhrase(min, max, next, Traits.Spelled));
        return true;
    }

    /// <summary>Adds "1/2" or "and a half" behind a whole number.</summary>
    private NumberPhrase Fraction(NumberPhrase whole)
    {
        var next = whole.Next;
        if ((whole.Traits & Traits.Fraction) != Traits.None) return whole with { Next = AfterOf(next) };
        var dash = Node(next).IsMark('-') ? 1 : 0;
        if (Node(next + dash) is { Kind: NodeKind.Number } part && part.Has(Traits.Fraction) && part.Min < 1 && whole.Min == Math.Floor(whole.Min))
            return new NumberPhrase(whole.Min + part.Min, whole.Max + part.Min, AfterOf(next + dash + 1), whole.Traits | Traits.Fraction);
        return HalfMore(next, out var more, out var behind) ? new NumberPhrase(whole.Min + more, whole.Max + more, behind, whole.Traits | Traits.Fraction) : whole;
    }

    /// <summary>"and a half", "&amp; 1/2", "and a quarter".</summary>
    public bool HalfMore(int at, out double more, out int next)
    {
        (more, next) = (0, at);
        if (!Node(at).Is(Part.And)) return false;
        var i = Node(at + 1).Is(Part.Article) || Node(at + 1).Is(Part.Number) && Node(at + 1).Word.Min == 1 ? at + 2 : at + 1;
        var node = Node(i);
        more = node.Is(Part.Half) ? 0.5 : node.Is(Part.Quarter) ? 0.25 : node is { Kind: NodeKind.Number, Min: > 0 and < 1 } && node.Has(Traits.Fraction) ? node.Min : 0;
        // "3 caps and half a gram" is no "three and a half".
        if (more == 0 || Node(i + 1).Is(Part.Article)) return false;
        next = i + 1;
        return true;
    }

    /// <summary>"two, three times a week", "three four caps": a number and the next one, in words, with what is counted behind.</summary>
    private bool IsPair(int at, NumberPhrase low, out NumberPhrase high)
    {
        high = default;
        var next = Node(low.Next).IsMark(',') ? low.Next + 1 : low.Next;
        return Node(at).Is(Part.Number) && Node(next).Is(Part.Number) && !Node(at - 1).IsMark(',')
            && TrySingle(next, out high) && high.Min == low.Min + 1 && low.Min is >= 1 and < 12 && Node(high.Next).Is(Part.Times | Part.Unit | Part.TimeUnit);
    }

    /// <summary>What joins the two ends of a range.</summary>
    private bool IsJoint(int start, int at, bool between, out int behind)
    {
        behind = at + 1;
        var node = Node(at);
        if (node.IsMark('-')) return true;
        if (between && node.Is(Part.And)) return true;
        if (node.Is(Part.Or)) { behind = Node(at + 1).Is(Part.About) ? at + 2 : at + 1; return true; }
        // "from 2 to 5 to 9": steps, no range.
        if (node.Is(Part.To) && Node(start - 1).Is(Part.To) && (Node(start - 2).Kind == NodeKind.Number || Node(start - 2).Is(Part.Number))) return false;
        return node.Is(Part.To) && (between || !Node(start - 1).Is(Part.From) || Node(start - 2).Is(Part.Anywhere));
    }

    /// <summary>"half a", "half of a", "1/2 of a", "3/4 of the".</summary>
    private int AfterOf(int at)
    {
        if (Node(at).Is(Part.Of)) at++;
        return Node(at).Is(Part.Article) || (Node(at).Is(Part.The) && Node(at - 1).Is(Part.Of)) ? at + 1 : at;
    }

    private Node Behind(int at) => Node(at).IsMark('-') ? Node(at + 1) : Node(at);

    private Node Node(int at) => at >= 0 && at < nodes.Count ? nodes[at] : default;
}
