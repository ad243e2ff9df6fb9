using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Gathers what tells of two amounts that follow each other whether their times differ: what stands between them, and how they compare.</summary>
internal sealed class PastLinks
{
    private const int Reach = 24;

    private const Topic Turns = Topic.Current | Topic.Future | Topic.Rise | Topic.Drop | Topic.Quit | Topic.Return;

    private readonly Message _message;
    private readonly Stretch[] _stretches;
    private readonly CueList _cues;
    private readonly Topic _told;

    public PastLinks(Message message, Stretch[] stretches)
    {
        (_message, _stretches, _cues) = (message, stretches, new CueList(message.Text));
        for (var i = 0; i < message.Count; i++)
        {
            if (message[i].Kind == NodeKind.Word) _told |= message[i].Word.Topics & Turns;
        }
    }

    /// <summary>The cues between an amount, by its place in the order of the text, and the one behind it; the list is the same one at each call.</summary>
    public List<Cue> Behind(int index)
    {
        _cues.Clear();
        var (first, second) = (_message.Doses[index], _message.Doses[index + 1]);
        Add(index + 2 == _message.Doses.Count ? "to the last" : "to another");
        Add(PastCues.Compare(first, second));
        Add(first.Per == second.Per ? "like per" : "other per");
        Add($"{_stretches[index].Time} to {_stretches[index + 1].Time}");
        Add((second.At - first.At) switch { < 3 => "beside", < 5 => "near", < 10 => "further", _ => "far" });
        _cues.Tell(CuePlace.LinkStory, _told);
        Between(first.At, second.At);
        return _cues.Cues;
    }

    private void Between(int from, int to)
    {
        var isOne = true;
        for (var i = from + 1; i < to && i - from < Reach; i++)
        {
            var node = _message[i];
            isOne &= node.Kind != NodeKind.Stop;
            if (node.Kind == NodeKind.Mark) Add(node.Mark switch { '>' => "arrow", ',' => "comma", _ => "mark" });
            if (node.Kind != NodeKind.Word) continue;
            _cues.Tell(CuePlace.Link, node);
            _cues.Spell(CuePlace.LinkWord, node);
        }
        Add(isOne ? "one sentence" : "sentences");
    }

    private void Add(string what) => _cues.Add(CuePlace.Link, what);
}
