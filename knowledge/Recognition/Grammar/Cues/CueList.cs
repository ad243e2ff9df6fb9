using System.Numerics;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Cues;

/// <summary>Collects cues: what pieces of a message tell, each with its place.</summary>
internal sealed class CueList(ReadOnlyMemory<char> text)
{
    private static readonly string[] TopicNames = [.. Enumerable.Range(0, 64).Select(bit => ((Topic)(1UL << bit)).ToString())];

    private static readonly (Part Part, string Name)[] PartNames =
        [.. new[] { Part.Negation, Part.Now, Part.For, Part.In, Part.Since, Part.Recent, Part.Rate, Part.From, Part.To, Part.Then, Part.Ago, Part.Month, Part.Season, Part.LastDay, Part.At, Part.On, Part.Ordinal, Part.Weekday, Part.DayTime, Part.Yesterday, Part.AtMost, Part.Clause }.Select(part => (part, $"part {part}"))];

    private readonly HashSet<Cue> _seen = [];

    /// <summary>What was collected, in the order in which it was found; what is said twice counts once.</summary>
    public List<Cue> Cues { get; } = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _seen.Clear();
        Cues.Clear();
    }

    /// <summary>Adds a cue.</summary>
    public void Add(CuePlace place, string what)
    {
        var cue = new Cue(place, what);
        if (_seen.Add(cue)) Cues.Add(cue);
    }

    /// <summary>Adds what a word tells.</summary>
    public void Tell(CuePlace place, Node node)
    {
        if (node.Kind != NodeKind.Word || node.Has(Traits.Adjective)) return;
        if (ReferenceEquals(node.Word, Word.Unknown) && text.Span[node.Start..node.End].EndsWith("ed")) Tell(place, Topic.Did);
        Tell(place, node.Word.Topics);
        foreach (var (part, name) in PartNames)
        {
            if (node.Word.Is(part)) Add(place, name);
        }
    }

    /// <summary>Adds topics.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="with">What they count together with.</param>
    public void Tell(CuePlace place, Topic topics, string with = "")
    {
        for (var rest = (ulong)topics; rest != 0; rest &= rest - 1) Add(place, with + TopicNames[BitOperations.TrailingZeroCount(rest)]);
    }

    /// <summary>Adds a word itself, also one that the lexicon does not hold.</summary>
    public void Spell(CuePlace place, Node node) =>
        Add(place, ReferenceEquals(node.Word, Word.Unknown) ? new string(text.Span[node.Start..node.End]) : node.Word.Text);
}
