using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>The words of a sentence that go with one amount and with no other.</summary>
/// <param name="From">Its first piece.</param>
/// <param name="To">The piece behind its last.</param>
/// <param name="Time">The time that its words speak of.</param>
internal readonly record struct Stretch(int From, int To, StretchTime Time);

/// <summary>A time that words speak of. Where they speak of several, the first named here counts.</summary>
internal enum StretchTime : byte
{
    /// <summary>"now", "these days".</summary>
    Now,

    /// <summary>"used to", "at first".</summary>
    Earlier,

    /// <summary>"in March", "2 years ago", "in 2019".</summary>
    Dated,

    /// <summary>"started with".</summary>
    Start,

    /// <summary>A verb of the past.</summary>
    Did,

    /// <summary>"want to", "if".</summary>
    Future,

    /// <summary>A verb of the present.</summary>
    Does,

    /// <summary>"in the morning".</summary>
    Slot,

    /// <summary>None.</summary>
    None,
}

/// <summary>Cuts a message into the stretches of its amounts.</summary>
internal sealed class Stretches(Message message)
{
    private const int Reach = 20;

    private const Part Dates = Part.Month | Part.Season | Part.LastDay | Part.Ago | Part.Yesterday;

    /// <summary>The stretch of each amount, in the order of the text.</summary>
    public Stretch[] Read()
    {
        var doses = message.Doses;
        var stretches = new Stretch[doses.Count];
        var from = 0;
        for (var i = 0; i < doses.Count; i++)
        {
            var to = i + 1 < doses.Count ? Border(doses[i].At, doses[i + 1].At) : message.Count;
            stretches[i] = Around(doses[i].At, from, to);
            from = to;
        }
        return stretches;
    }

    /// <summary>Where the words of the next amount begin: at the end of a sentence or clause, else at "to", "and" or an arrow, else at once.</summary>
    private int Border(int at, int next)
    {
        var (clause, link) = (-1, -1);
        for (var i = next - 1; i > at && next - i < 2 * Reach; i--)
        {
            var node = message[i];
            if (node.Kind == NodeKind.Stop) return i;
            if (clause < 0 && (node.Is(Part.Clause) || node.Kind == NodeKind.Mark && node.Mark is ',' or ';' or '(' or ')' or ':' or '"')) clause = i;
            if (node.Is(Part.To | Part.And | Part.Or | Part.From | Part.Then) || node.IsMark('>')) link = i;
        }
        return clause >= 0 ? clause : link >= 0 ? link : at + 1;
    }

    private Stretch Around(int at, int from, int to)
    {
        var (first, end) = (at, at + 1);
        while (first > from && at - first < Reach && message[first - 1].Kind != NodeKind.Stop) first--;
        while (end < to && end - at < Reach && message[end].Kind != NodeKind.Stop) end++;
        var time = StretchTime.None;
        for (var i = first; i < end; i++)
        {
            if (i != at && TimeOf(i) is var told && told < time) time = told;
        }
        return new Stretch(first, end, time);
    }

    private StretchTime TimeOf(int at)
    {
        var node = message[at];
        // "Then: 20. Now: 8."
        if (node.Is(Part.Then) && message[at + 1].IsMark(':')) return StretchTime.Earlier;
        if (node is { Kind: NodeKind.Number, Min: >= 1950 } && node.Min < message.Now.Year) return StretchTime.Dated;
        var (did, does) = (node.Tells(Topic.Did), node.Tells(Topic.Does));
        return node.Tells(Topic.Current) || node.Is(Part.Now) ? StretchTime.Now
            : node.Tells(Topic.Earlier) ? StretchTime.Earlier
            : node.Is(Dates) ? StretchTime.Dated
            : node.Tells(Topic.Start) ? StretchTime.Start
            : did && !does ? StretchTime.Did
            : node.Tells(Topic.Future) ? StretchTime.Future
            : does && !did ? StretchTime.Does
            : node.Is(Part.DayTime) ? StretchTime.Slot
            : StretchTime.None;
    }
}
