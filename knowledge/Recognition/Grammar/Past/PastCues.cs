using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Gathers what tells of an amount whether it is an earlier level: the words around it, and those around the amounts before and behind.</summary>
internal sealed class PastCues
{
    private const int TenseReach = 16;
    private const int WhenReach = 8;

    private const Topic Telling = Topic.Earlier | Topic.Current | Topic.Start | Topic.Quit | Topic.Clean | Topic.Rise | Topic.Drop | Topic.Change | Topic.Return | Topic.Future | Topic.Replaced | Topic.Not | Topic.Usual | Topic.Was | Topic.Being;

    private const Topic Turns = Topic.Return | Topic.Quit | Topic.Clean | Topic.LastDose | Topic.Start | Topic.Break | Topic.Current | Topic.Earlier | Topic.Taper;

    private static readonly string[] TimeNames = [.. Enum.GetNames<StretchTime>().Select(name => $"time {name}")];

    private readonly CueList _cues;
    private readonly Message _message;
    private readonly Stretch[] _stretches;
    private readonly bool[] _isDose;
    private readonly Surroundings _surroundings;
    private readonly string _series;
    private readonly bool _isAbstinent;

    public PastCues(Message message, Stretch[] stretches)
    {
        (_message, _stretches, _cues) = (message, stretches, new CueList(message.Text));
        _series = Series(message.Doses);
        _isAbstinent = message.Durations.Exists(static d => d is { Role: DurationRole.SinceLastUse, UnitDays: >= 1 });
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
        Own(dose.At, _stretches[index]);
        Others(index);
        return _cues.Cues;
    }

    private void Self(FoundDose dose, int index)
    {
        var doses = _message.Doses;
        var place = doses.Count == 1 ? "only" : index == 0 ? "first" : index == doses.Count - 1 ? "last" : "middle";
        Add(place);
        var tense = Tense(dose.At);
        Add($"tense {tense}");
        if (index > 0) Add($"tense {Tense(doses[index - 1].At)}, then {tense}");
        if (index + 1 < doses.Count) Add($"tense {tense}, next {Tense(doses[index + 1].At)}");
        if (index > 0) Add($"{Compare(dose, doses[index - 1])} before");
        if (index + 1 < doses.Count) Add($"{Compare(dose, doses[index + 1])} behind");
        Add($"{_stretches[index].Time} {place}");
        Add($"{_series} {place}");
        if (_isAbstinent) Add($"abstinent, {place}");
        When(dose.At, _stretches[index]);
    }

    /// <summary>"20 when the factory still ran", "4 when I wake up": a time that is over, or one that comes again.</summary>
    private void When(int at, Stretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            if (!_message[i].Says("when", "while", "by the time")) continue;
            for (var verb = i + 1; verb < i + WhenReach && _message[verb].Kind is not (NodeKind.None or NodeKind.Stop or NodeKind.Amount); verb++)
            {
                if (TenseOf(_message[verb], _message.Text.Span) is not { } tense) continue;
                Add($"when {tense} {(i < at ? "before" : "behind")}");
                return;
            }
        }
    }

    /// <summary>How the amounts of the whole message follow each other.</summary>
    private static string Series(List<FoundDose> doses)
    {
        if (doses.Count < 3) return "few";
        var (rises, falls) = (0, 0);
        for (var i = 1; i < doses.Count; i++)
        {
            if (doses[i].Amount.Unit != doses[0].Amount.Unit) return "units";
            if (doses[i].Amount.Min > doses[i - 1].Amount.Max) rises++;
            if (doses[i].Amount.Max < doses[i - 1].Amount.Min) falls++;
        }
        return rises == doses.Count - 1 ? "rising" : falls == doses.Count - 1 ? "falling" : rises + falls == 0 ? "level" : "mixed";
    }

    /// <summary>How an amount compares with another.</summary>
    public static string Compare(FoundDose dose, FoundDose other) =>
        other.Amount.Unit != dose.Amount.Unit ? "other unit"
        : dose.Amount.Max < other.Amount.Min ? "less than"
        : dose.Amount.Min > other.Amount.Max ? "more than"
        : "same as";

    /// <summary>The words that go with this amount and no other.</summary>
    private void Own(int at, Stretch stretch)
    {
        _cues.Add(CuePlace.Stretch, TimeNames[(int)stretch.Time]);
        for (var i = stretch.From; i < stretch.To; i++)
        {
            if (i == at || _message[i].Kind != NodeKind.Word) continue;
            _cues.Spell(CuePlace.Stretch, _message[i]);
            _cues.Spell(i < at ? CuePlace.StretchLeft : CuePlace.StretchRight, _message[i]);
        }
    }

    /// <summary>The times that the words of other amounts speak of.</summary>
    private void Others(int index)
    {
        var (own, before, behind) = (_stretches[index].Time, false, false);
        for (var i = 0; i < _stretches.Length; i++)
        {
            if (i == index) continue;
            var time = _stretches[i].Time;
            if (time == StretchTime.Now) (before, behind) = (before || i < index, behind || i > index);
            if (time is StretchTime.Earlier or StretchTime.Dated) Add($"{own}, another dated");
        }
        if (before) Add($"{own}, now before");
        if (behind) Add($"{own}, now behind");
        if (before || behind) Add("another now");
    }

    /// <summary>The time that the nearest telling word of its stretch of the sentence speaks of, before it if there is one.</summary>
    private string Tense(int at)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; Math.Abs(i - at) < TenseReach && _message[i].Kind is not (NodeKind.None or NodeKind.Stop) && !_isDose[i]; i += step)
            {
                if (TenseOf(_message[i], _message.Text.Span) is { } tense) return tense;
            }
        }
        return "none";
    }

    private static string? TenseOf(Node node, ReadOnlySpan<char> text) =>
        node.Tells(Topic.Current) ? "current"
        : node.Tells(Topic.Earlier) ? "earlier"
        : node.Tells(Topic.Did) ? node.Tells(Topic.Does) ? "either" : "did"
        : node.Tells(Topic.Future) ? "future"
        : node.Tells(Topic.Does) ? "does"
        : node.Kind == NodeKind.Word && ReferenceEquals(node.Word, Word.Unknown) && text[node.Start..node.End].EndsWith("ed") ? "did"
        : null;

    private void Add(string what) => _cues.Add(CuePlace.Self, what);
}
