using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>One message while it is read: its pieces, what was found so far, and how much work that took.</summary>
internal sealed class Message(List<Node> nodes, ReadOnlyMemory<char> text, DateTime now, AskedFor asked, Learnt learnt)
{
    private const int ClauseCost = 6;
    private const int AndCost = 2;

    /// <summary>Nothing is looked for further away than so many pieces: reading stays linear in the message.</summary>
    public const int Reach = 14;

    /// <summary>Nobody tells more of one kind than this in a message that is read; what compares items with each other stays linear.</summary>
    public const int MostItems = 40;

    private const int SentenceReach = 60;

    public List<Node> Nodes { get; } = nodes;

    /// <summary>The folded characters, position by position those of the original.</summary>
    public ReadOnlyMemory<char> Text { get; } = text;

    public DateTime Now { get; } = now;

    public AskedFor Asked { get; } = asked;

    /// <summary>What was learnt of the cues.</summary>
    public Learnt Learnt { get; } = learnt;

    /// <summary>The unit that is said of its bare numbers.</summary>
    public SaidUnit? Said { get; set; }

    public List<FoundDose> Doses { get; } = [];

    public List<Frequency> Frequencies { get; } = [];

    public List<FoundDuration> Durations { get; } = [];

    /// <summary>How many pieces were looked at: the measure of work that the tests bound.</summary>
    public int Looks { get; private set; }

    public int Count => Nodes.Count;

    public Node this[int at]
    {
        get
        {
            Looks++;
            return at >= 0 && at < Nodes.Count ? Nodes[at] : default;
        }
    }

    /// <summary>Marks pieces as read.</summary>
    public void Use(int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to && i < Nodes.Count; i++) Nodes[i] = Nodes[i] with { Used = true };
    }

    public TextSpan Span(int from, int to) => TextSpan.Between(Nodes[from].Start, Nodes[to - 1].End);

    /// <summary>How far to the left the nearest word with a topic is, in the same sentence; clauses between count extra. Beyond reach: int.MaxValue.</summary>
    public int Left(int at, Topic topics, int reach = Reach) => Far(at, -1, reach, topics, Part.None);

    /// <summary>The same to the right.</summary>
    public int Right(int at, Topic topics, int reach = Reach) => Far(at, 1, reach, topics, Part.None);

    public int Left(int at, Part parts, int reach = Reach) => Far(at, -1, reach, Topic.None, parts);

    public int Right(int at, Part parts, int reach = Reach) => Far(at, 1, reach, Topic.None, parts);

    /// <summary>Whether a word with a topic stands near, on either side.</summary>
    public bool Near(int at, Topic topics, int reach = Reach) => Left(at, topics, reach) <= reach || Right(at, topics, reach) <= reach;

    /// <summary>Whether a word with a topic stands in the same sentence.</summary>
    public bool InSentence(int at, Topic topics) => Far(at, -1, SentenceReach, topics, Part.None) != int.MaxValue || Far(at, 1, SentenceReach, topics, Part.None) != int.MaxValue;

    /// <summary>Whether a position of the text lies in the sentence of a piece, within reach.</summary>
    public bool IsSameSentence(int position, int at)
    {
        var step = position < this[at].Start ? -1 : 1;
        for (var i = at; Math.Abs(i - at) < 2 * Reach; i += step)
        {
            var node = this[i];
            if (node.Kind is NodeKind.None or NodeKind.Stop) return false;
            if (step < 0 ? node.Start <= position : node.End > position) return true;
        }
        return false;
    }

    private int Far(int at, int step, int reach, Topic topics, Part parts)
    {
        var cost = 0;
        for (var i = at + step; cost < reach; i += step)
        {
            var node = this[i];
            cost++;
            switch (node.Kind)
            {
                case NodeKind.None or NodeKind.Stop:
                    return int.MaxValue;
                case NodeKind.Mark when node.Mark is ',' or '(' or ')' or ':' or '"':
                    cost += ClauseCost - 1;
                    break;
                case NodeKind.Word:
                    if (node.Word.Is(parts) || node.Word.Tells(topics) && !node.Has(Traits.Adjective)) return cost;
                    if (node.Is(Part.Clause)) cost += node.Is(Part.And) ? AndCost : ClauseCost;
                    break;
                case NodeKind.Amount or NodeKind.Time or NodeKind.Times or NodeKind.Doses:
                    if (node.Word.Tells(topics)) return cost;
                    break;
            }
        }
        return int.MaxValue;
    }
}

/// <summary>A dose while its place in the story is still open.</summary>
internal sealed record FoundDose(int At, Amount Amount, TextSpan Span)
{
    public DosePer Per { get; set; }

    public bool Past { get; set; }

    /// <summary>Its own words say what it is the amount of.</summary>
    public bool IsPerKnown { get; set; }
}

/// <summary>A length of time while its role is still open.</summary>
/// <param name="At">The piece that holds it, or where "since DATE" begins.</param>
/// <param name="To">The piece behind it; its role is told by what stands around. <paramref name="At"/> where it took its role over from another.</param>
/// <param name="Length">How long.</param>
/// <param name="UnitDays">The unit that it is counted in, in days.</param>
/// <param name="Span">The words it came from.</param>
internal sealed record FoundDuration(int At, int To, LengthOfTime Length, double UnitDays, TextSpan Span)
{
    public DurationRole Role { get; set; }
}
