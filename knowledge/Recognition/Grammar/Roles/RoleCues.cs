using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Gathers what tells of a length of time what it is the length of.</summary>
internal sealed class RoleCues
{
    /// <summary>Words that tell a role by themselves; one of taking or of kratom goes with any.</summary>
    private const Topic Telling = Topic.Start | Topic.Quit | Topic.Clean | Topic.Break | Topic.Without | Topic.Last | Topic.Effect | Topic.Onset | Topic.Withdrawal | Topic.Taper
        | Topic.Brew | Topic.Wait | Topic.Rise | Topic.Using | Topic.LastDose | Topic.Return | Topic.Supply | Topic.Reset | Topic.Away | Topic.Sleep | Topic.Fade | Topic.Elsewhere | Topic.Tolerance;

    private const Topic Turns = Topic.Return | Topic.Quit | Topic.Clean | Topic.LastDose | Topic.Start | Topic.Break | Topic.Withdrawal | Topic.Current;

    private const int TogetherReach = 6;

    private readonly CueList _cues;
    private readonly Message _message;
    private readonly Surroundings _surroundings;

    public RoleCues(Message message)
    {
        _message = message;
        _cues = new CueList(message.Text);
        _surroundings = new Surroundings(message, _cues, Telling, Turns, static (_, node) => node.Kind == NodeKind.Time);
    }

    /// <summary>The cues around the pieces from one position up to another; the list is the same one at each call.</summary>
    public List<Cue> Around(int from, int to)
    {
        _cues.Clear();
        Self(_message[from]);
        _surroundings.Gather(from, to);
        Together(from, to);
        return _cues.Cues;
    }

    /// <summary>What "after" or "for" leads to differs between hours and years, and with what is spoken of: "after two hours it's gone".</summary>
    private void Together(int from, int to)
    {
        var before = _message[from - 1] is { Kind: NodeKind.Word } word ? word.Word.Text : "end";
        var size = _message[from].Kind != NodeKind.Time ? "to now" : _message[from].UnitDays < 1 ? "hours" : _message[from].UnitDays < 30 ? "days" : "months";
        Add($"{before}, {size}");
        _cues.Tell(CuePlace.Self, Told(from - 1, -1) | Told(to - 1, 1), $"{before}, ");
    }

    /// <summary>The telling words that stand near on one side.</summary>
    private Topic Told(int at, int step)
    {
        var told = Topic.None;
        for (var i = at + step; Math.Abs(i - at) <= TogetherReach && _message[i].Kind is not (NodeKind.Stop or NodeKind.None); i += step)
        {
            if (_message[i].Tells(Telling)) told |= _message[i].Word.Topics & Telling;
        }
        return told;
    }

    private void Self(Node node)
    {
        if (node.Kind != NodeKind.Time)
        {
            Add("to now");
            return;
        }
        Add(node.UnitDays < 1 ? "hours or less" : node.Max * node.UnitDays <= 60 ? "two months or less" : "long");
        Add(node.UnitDays switch { < 1 / 24.0 => "minutes", < 1 => "hours", < 7 => "days", < 30 => "weeks", < 365 => "months", _ => "years" });
    }

    private void Add(string what) => _cues.Add(CuePlace.Self, what);
}
