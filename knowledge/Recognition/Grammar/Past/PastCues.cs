using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Gathers what tells of an amount whether it is an earlier level: the words around it, and those around the amounts before and behind.</summary>
internal sealed class PastCues
{
    /// <summary>How far past must lead. An earlier level that passes for today's does less harm than the only level of today being lost.</summary>
    public const double Lead = 0.5;

    private const int GapReach = 16;

    private const Topic Telling = Topic.Earlier | Topic.Current | Topic.Start | Topic.Quit | Topic.Clean | Topic.Rise | Topic.Drop | Topic.Change | Topic.Return | Topic.Future | Topic.Replaced | Topic.Not | Topic.Usual | Topic.Was | Topic.Being;

    private const Topic Turns = Topic.Return | Topic.Quit | Topic.Clean | Topic.LastDose | Topic.Start | Topic.Break | Topic.Current | Topic.Earlier | Topic.Taper;

    private readonly List<Cue> _cues = [];
    private readonly Message _message;
    private readonly bool[] _isDose;
    private readonly Surroundings _surroundings;

    public PastCues(Message message)
    {
        _message = message;
        _isDose = new bool[message.Count];
        foreach (var dose in message.Doses) _isDose[dose.At] = true;
        _surroundings = new Surroundings(message, _cues, Telling, Turns, (at, _) => _isDose[at]);
    }

    /// <summary>The cues of a dose by its place in the order of the text; the list is the same one at each call.</summary>
    public List<Cue> Of(int index)
    {
        _cues.Clear();
        var doses = _message.Doses;
        var dose = doses[index];
        Self(dose, index);
        _surroundings.Gather(dose.At, dose.At + 1);
        Gap(dose.At, -1, CuePlace.GapBefore, CuePlace.FarBefore);
        Gap(dose.At, 1, CuePlace.GapBehind, CuePlace.FarBehind);
        return _cues;
    }

    private void Self(FoundDose dose, int index)
    {
        var doses = _message.Doses;
        Add(doses.Count == 1 ? "only" : index == 0 ? "first" : index == doses.Count - 1 ? "last" : "middle");
        var tense = Tense(dose.At);
        Add($"tense {tense}");
        if (index > 0) Add($"tense {Tense(doses[index - 1].At)}, then {tense}");
        if (index + 1 < doses.Count) Add($"tense {tense}, next {Tense(doses[index + 1].At)}");
        if (index > 0) Compare(dose, doses[index - 1], "before");
        if (index + 1 < doses.Count) Compare(dose, doses[index + 1], "behind");
    }

    private void Compare(FoundDose dose, FoundDose other, string which)
    {
        if (other.Amount.Unit != dose.Amount.Unit) Add($"other unit {which}");
        else Add(dose.Amount.Max < other.Amount.Min ? $"less than {which}" : dose.Amount.Min > other.Amount.Max ? $"more than {which}" : $"same as {which}");
    }

    private void Gap(int at, int step, CuePlace near, CuePlace far)
    {
        var place = near;
        for (int i = at + step, steps = 0; steps < GapReach && _message[i].Kind != NodeKind.None; i += step, steps++)
        {
            if (_isDose[i])
            {
                if (place == far) return;
                (place, steps) = (far, 0);
                continue;
            }
            var node = _message[i];
            if (IsYear(node)) _cues.Add(new Cue(place, node.Min < _message.Now.Year ? "earlier year" : "this year"));
            if (node.Kind == NodeKind.Stop) _cues.Add(new Cue(place, "stop"));
            if (node.IsMark('>')) _cues.Add(new Cue(place, "arrow"));
            _surroundings.Tell(node, place);
        }
    }

    /// <summary>The time that the nearest telling word of its stretch of the sentence speaks of, before it if there is one.</summary>
    private string Tense(int at)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; Math.Abs(i - at) < GapReach && _message[i].Kind is not (NodeKind.None or NodeKind.Stop) && !_isDose[i]; i += step)
            {
                if (TenseOf(_message[i]) is { } tense) return tense;
            }
        }
        return "none";
    }

    private static string? TenseOf(Node node) =>
        node.Tells(Topic.Current) ? "current"
        : node.Tells(Topic.Earlier) ? "earlier"
        : node.Tells(Topic.Did) ? node.Tells(Topic.Does) ? "either" : "did"
        : node.Tells(Topic.Future) ? "future"
        : node.Tells(Topic.Does) ? "does"
        : null;

    private static bool IsYear(Node node) => node is { Kind: NodeKind.Number, Min: >= 1950 and <= 2100 };

    private void Add(string what) => _cues.Add(new Cue(CuePlace.Self, what));
}
