using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Bare;

/// <summary>Gathers what tells of a number without a unit whether it is an amount, a length of time, or neither.</summary>
internal sealed class BareCues
{
    private const int Reach = 24;
    private const int WordReach = 3;

    private const Topic Telling = Topic.Take | Topic.Kratom | Topic.Earlier | Topic.Was | Topic.Current | Topic.Start | Topic.Rise | Topic.Drop | Topic.Change | Topic.Buy | Topic.Price | Topic.Container
        | Topic.Substance | Topic.Weight | Topic.Elsewhere | Topic.Being | Topic.Attempt | Topic.Do | Topic.Last | Topic.Effect | Topic.Idiom | Topic.Return | Topic.Future;

    private const Topic Turns = Topic.Rise | Topic.Drop | Topic.Taper | Topic.Last | Topic.Tolerance;

    private readonly Message _message;
    private readonly CueList _cues;
    private readonly Surroundings _surroundings;

    public BareCues(Message message)
    {
        (_message, _cues) = (message, new CueList(message.Text));
        _surroundings = new Surroundings(message, _cues, Telling, Turns, static (_, node) => node.Kind is NodeKind.Amount or NodeKind.Time);
    }

    /// <summary>Whether a piece may be such a number at all: "one" and "half" are said of too much else, "I'm 31" is an age and "22 January" a date.</summary>
    public static bool IsOpen(Message message, int at) =>
        message[at] is { Kind: NodeKind.Number, Max: > 0 and <= 1000 } node && !node.Has(Traits.Ordinal) && !(node.Has(Traits.Spelled) && node.Min <= 1) && !message[at - 1].Says("im", "am", "hes", "shes") && !message[at + 1].Is(Part.Month);

    /// <summary>The cues around a number; the list is the same one at each call.</summary>
    public List<Cue> Around(int at)
    {
        _cues.Clear();
        var node = _message[at];
        Add(node.Has(Traits.Spelled) ? "spelled" : "digits");
        Add(node.Max switch { 1 => "one", < 1 => "less than one", <= 5 => "up to five", <= 12 => "up to twelve", <= 40 => "up to forty", <= 100 => "up to a hundred", _ => "hundreds" });
        if (node.Min < node.Max) Add("range");
        Quantity(at, -1, "before");
        Quantity(at, 1, "behind");
        _surroundings.Gather(at, at + 1);
        Words(at, -1, CuePlace.StretchLeft);
        Words(at, 1, CuePlace.StretchRight);
        return _cues.Cues;
    }

    /// <summary>The nearest quantity on one side: its kind, whether it was found to be one of kratom, and how its number compares.</summary>
    private void Quantity(int at, int step, string side)
    {
        var (stops, numbers) = (0, 0);
        for (var i = at + step; Math.Abs(i - at) < Reach && _message[i].Kind != NodeKind.None; i += step)
        {
            var node = _message[i];
            if (node.Kind == NodeKind.Stop) stops++;
            if (node.Kind == NodeKind.Number) numbers++;
            var kind = node.Kind switch
            {
                NodeKind.Amount => _message.Doses.Exists(d => d.At == i) ? "dose" : "other amount",
                NodeKind.Time => _message.Durations.Find(d => d.At == i) is { } length ? length.Role == DurationRole.Effect ? "effect" : "length" : "time",
                NodeKind.Times or NodeKind.Doses => "times",
                _ => null,
            };
            if (kind is null) continue;
            Add($"{kind} {side}");
            Add($"{kind} {side}, {(stops switch { 0 => "same sentence", 1 => "next sentence", _ => "further" })}");
            if (numbers > 0) Add($"numbers, then {kind} {side}");
            if (kind is not "dose") return;
            var ratio = _message[at].Max / node.Max;
            Add($"{(ratio switch { < 0.1 => "far less than", < 1 => "less than", 1 => "same as", <= 10 => "more than", _ => "far more than" })} dose {side}");
            Add($"{(Math.Abs(i - at) switch { <= 2 => "beside", <= 5 => "near", <= 10 => "further from", _ => "far from" })} dose {side}");
            return;
        }
        Add($"nothing {side}");
    }

    private void Words(int at, int step, CuePlace place)
    {
        for (var i = at + step; Math.Abs(i - at) <= WordReach && _message[i].Kind is not (NodeKind.None or NodeKind.Stop); i += step)
        {
            if (_message[i].Kind == NodeKind.Word) _cues.Spell(place, _message[i]);
        }
    }

    private void Add(string what) => _cues.Add(CuePlace.Self, what);
}

/// <summary>What a number without a unit may be. The order is that of bare.txt.</summary>
internal enum BareKind
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>A length of time.</summary>
    Length,
}
