using System.Numerics;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Gathers the cues around a length of time: beside it, in its clause, in its sentence, in the sentences next to it, and in the whole story.</summary>
internal sealed class RoleCues(Message message)
{
    private const int SentenceReach = 16;
    private const int StoryReach = 40;
    private const int BorderCost = 5;
    private const int BehindCost = 2;

    /// <summary>Words that tell a role by themselves; one of taking or of kratom goes with any.</summary>
    private const Topic Telling = Topic.Start | Topic.Quit | Topic.Clean | Topic.Break | Topic.Without | Topic.Last | Topic.Effect | Topic.Onset | Topic.Withdrawal | Topic.Taper
        | Topic.Brew | Topic.Wait | Topic.Rise | Topic.Using | Topic.LastDose | Topic.Return | Topic.Supply | Topic.Reset | Topic.Away | Topic.Sleep | Topic.Fade | Topic.Elsewhere | Topic.Tolerance;

    /// <summary>What a story turns on: a pause that a return follows is over.</summary>
    private const Topic Turns = Topic.Return | Topic.Quit | Topic.Clean | Topic.LastDose | Topic.Start | Topic.Break | Topic.Withdrawal | Topic.Current;

    private static readonly string[] TopicNames = [.. Enumerable.Range(0, 64).Select(bit => ((Topic)(1UL << bit)).ToString())];

    private static readonly (Part Part, string Name)[] PartNames =
        [.. new[] { Part.Negation, Part.Now, Part.For, Part.In, Part.Since, Part.Recent, Part.Rate }.Select(part => (part, $"part {part}"))];

    private readonly List<Cue> _cues = [];
    private Topic _nearest;
    private int _nearestCost;

    /// <summary>The cues around the pieces from one position up to another; the list is the same one at each call.</summary>
    public List<Cue> Around(int from, int to)
    {
        _cues.Clear();
        (_nearest, _nearestCost) = (Topic.None, int.MaxValue);
        Self(message[from]);
        Beside(from, -1, CuePlace.Before, CuePlace.Before2);
        Beside(to - 1, 1, CuePlace.Behind, CuePlace.Behind2);
        Walk(from, -1, CuePlace.NearestLeft, CuePlace.ClauseLeft, CuePlace.SentenceLeft, CuePlace.Earlier);
        Walk(to - 1, 1, CuePlace.NearestRight, CuePlace.ClauseRight, CuePlace.SentenceRight, CuePlace.Later);
        Tell(_nearest, CuePlace.Nearest);
        Story(from, -1, CuePlace.StoryLeft);
        Story(to - 1, 1, CuePlace.StoryRight);
        return _cues;
    }

    private void Self(Node node)
    {
        if (node.Kind != NodeKind.Time)
        {
            Add(CuePlace.Self, "to now");
            return;
        }
        Add(CuePlace.Self, node.UnitDays < 1 ? "hours or less" : node.Max * node.UnitDays <= 60 ? "two months or less" : "long");
        Add(CuePlace.Self, node.UnitDays switch { < 1 / 24.0 => "minutes", < 1 => "hours", < 7 => "days", < 30 => "weeks", < 365 => "months", _ => "years" });
    }

    private void Beside(int at, int step, CuePlace first, CuePlace second)
    {
        var i = SkipFillers(at + step, step);
        Beside(first, message[i]);
        if (message[i].Kind is not (NodeKind.None or NodeKind.Stop)) Beside(second, message[SkipFillers(i + step, step)]);
    }

    private void Beside(CuePlace place, Node node)
    {
        Add(place, NameOf(node));
        Tell(node, place);
    }

    private int SkipFillers(int at, int step)
    {
        while (!message[at].Is(Part.For) && message[at].Is(step < 0 ? Part.About | Part.AtLeast | Part.AtMost : Part.OrSo | Part.Duration | Part.MostAfter)) at += step;
        return at;
    }

    private static string NameOf(Node node) => node.Kind switch
    {
        NodeKind.Word => ReferenceEquals(node.Word, Word.Unknown) ? "unknown word" : node.Word.Text,
        NodeKind.Mark => node.Mark switch { ',' => "comma", '(' or ')' => "parenthesis", '-' => "dash", _ => "mark" },
        NodeKind.Amount => "amount",
        NodeKind.Time => "time",
        NodeKind.Times or NodeKind.Doses => "times",
        NodeKind.Stop or NodeKind.None => "end",
        _ => "number",
    };

    /// <summary>Goes through the pieces on one side, to the end of the sentence next to it.</summary>
    private void Walk(int at, int step, CuePlace nearest, CuePlace clause, CuePlace sentence, CuePlace other)
    {
        var (place, isNear, cost) = (clause, true, step > 0 ? BehindCost : 0);
        for (int i = at + step, steps = 0; steps < SentenceReach && message[i].Kind != NodeKind.None; i += step, steps++)
        {
            var node = message[i];
            if (node.Kind == NodeKind.Stop)
            {
                if (place == other) return;
                (place, steps, isNear) = (other, 0, false);
                continue;
            }
            cost++;
            var isBorder = node.Kind == NodeKind.Time || node.Is(Part.Clause) || node.Kind == NodeKind.Mark && node.Mark is ',' or '(' or ')' or ':' or '"';
            // A conjunction belongs to the clause that it leads.
            if (isBorder && step > 0) EndClause();
            if (node.Kind is NodeKind.Amount or NodeKind.Times or NodeKind.Doses or NodeKind.Time) Add(place, NameOf(node));
            Tell(node, place);
            if (place == clause && node.Kind == NodeKind.Word && !ReferenceEquals(node.Word, Word.Unknown))
            {
                Add(clause, node.Word.Text);
                Tell(node, CuePlace.Clause);
            }
            if (isNear && node.Tells(Telling)) isNear = Near(node, nearest, cost);
            if (isBorder && step < 0) EndClause();
        }

        void EndClause()
        {
            if (place == clause) place = sentence;
            cost += BorderCost;
        }
    }

    private bool Near(Node node, CuePlace place, int cost)
    {
        Tell(node, place);
        if (cost < _nearestCost) (_nearest, _nearestCost) = (node.Word.Topics & Telling, cost);
        return false;
    }

    private void Story(int at, int step, CuePlace place)
    {
        var (told, isTime) = (Topic.None, false);
        for (int i = at + step, steps = 0; steps < StoryReach && message[i].Kind != NodeKind.None; i += step, steps++)
        {
            var node = message[i];
            if (node.Kind == NodeKind.Word) told |= node.Word.Topics & Turns;
            isTime |= node.Kind == NodeKind.Time;
        }
        Tell(told, place);
        if (isTime) Add(place, "time");
    }

    private void Tell(Node node, CuePlace place)
    {
        if (node.Kind != NodeKind.Word || node.Has(Traits.Adjective)) return;
        Tell(node.Word.Topics, place);
        foreach (var (part, name) in PartNames)
        {
            if (node.Word.Is(part)) Add(place, name);
        }
    }

    private void Tell(Topic topics, CuePlace place)
    {
        for (var rest = (ulong)topics; rest != 0; rest &= rest - 1) Add(place, TopicNames[BitOperations.TrailingZeroCount(rest)]);
    }

    private void Add(CuePlace place, string what) => _cues.Add(new Cue(place, what));
}
