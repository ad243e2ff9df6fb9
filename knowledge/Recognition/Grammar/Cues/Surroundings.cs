using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Cues;

/// <summary>Gathers the cues around some pieces: beside them, in their clause, in their sentence, in the sentences next to it, and in the whole story.</summary>
/// <param name="message">The message.</param>
/// <param name="cues">Where they go.</param>
/// <param name="telling">Topics that tell much by themselves: the nearest of them counts as such.</param>
/// <param name="turns">What a story turns on: a pause that a return follows is over.</param>
/// <param name="isBorder">Whether a piece, beside the marks and words that do so anyway, ends a clause.</param>
internal sealed class Surroundings(Message message, CueList cues, Topic telling, Topic turns, Func<int, Node, bool> isBorder)
{
    private const int SentenceReach = 16;
    private const int StoryReach = 40;
    private const int BorderCost = 5;
    private const int BehindCost = 2;

    private Topic _nearest;
    private int _nearestCost;

    /// <summary>Adds the cues around the pieces from one position up to another.</summary>
    public void Gather(int from, int to)
    {
        (_nearest, _nearestCost) = (Topic.None, int.MaxValue);
        Beside(from, -1, CuePlace.Before, CuePlace.Before2);
        Beside(to - 1, 1, CuePlace.Behind, CuePlace.Behind2);
        Walk(from, -1, CuePlace.NearestLeft, CuePlace.ClauseLeft, CuePlace.SentenceLeft, CuePlace.Earlier);
        Walk(to - 1, 1, CuePlace.NearestRight, CuePlace.ClauseRight, CuePlace.SentenceRight, CuePlace.Later);
        cues.Tell(CuePlace.Nearest, _nearest);
        Story(from, -1, CuePlace.StoryLeft);
        Story(to - 1, 1, CuePlace.StoryRight);
    }

    private void Beside(int at, int step, CuePlace first, CuePlace second)
    {
        var i = SkipFillers(at + step, step);
        Beside(first, message[i]);
        if (message[i].Kind is not (NodeKind.None or NodeKind.Stop)) Beside(second, message[SkipFillers(i + step, step)]);
    }

    private void Beside(CuePlace place, Node node)
    {
        cues.Add(place, NameOf(node));
        cues.Tell(place, node);
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
        NodeKind.Clock => "clock",
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
            var isEnd = isBorder(i, node) || node.Is(Part.Clause) || node.Kind == NodeKind.Mark && node.Mark is ',' or '(' or ')' or ':' or '"';
            // A conjunction belongs to the clause that it leads.
            if (isEnd && step > 0) EndClause();
            if (node.Kind is NodeKind.Amount or NodeKind.Times or NodeKind.Doses or NodeKind.Time or NodeKind.Clock) cues.Add(place, NameOf(node));
            cues.Tell(place, node);
            if (place == clause && node.Kind == NodeKind.Word && !ReferenceEquals(node.Word, Word.Unknown))
            {
                cues.Add(clause, node.Word.Text);
                cues.Tell(CuePlace.Clause, node);
            }
            if (isNear && node.Tells(telling)) isNear = Near(node, nearest, cost);
            if (isEnd && step < 0) EndClause();
        }

        void EndClause()
        {
            if (place == clause) place = sentence;
            cost += BorderCost;
        }
    }

    private bool Near(Node node, CuePlace place, int cost)
    {
        cues.Tell(place, node);
        if (cost < _nearestCost) (_nearest, _nearestCost) = (node.Word.Topics & telling, cost);
        return false;
    }

    private void Story(int at, int step, CuePlace place)
    {
        var (told, isTime) = (Topic.None, false);
        for (int i = at + step, steps = 0; steps < StoryReach && message[i].Kind != NodeKind.None; i += step, steps++)
        {
            var node = message[i];
            if (node.Kind == NodeKind.Word) told |= node.Word.Topics & turns;
            isTime |= node.Kind == NodeKind.Time;
        }
        cues.Tell(place, told);
        if (isTime) cues.Add(place, "time");
    }
}
