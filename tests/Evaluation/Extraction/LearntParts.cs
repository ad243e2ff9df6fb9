using System.Globalization;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>All that messages teach, and the files that carry it.</summary>
internal sealed class LearntParts
{
    private readonly Dictionary<Cue, double[]> _roles;
    private readonly Dictionary<Cue, double[]> _bare;
    private readonly (Dictionary<Cue, double[]> Own, Dictionary<Cue, double[]> Links) _past;

    /// <summary>Learns from some messages. What is learnt first changes what is read, and so what is learnt next.</summary>
    public LearntParts(IReadOnlyList<ExtractionCase> cases)
    {
        Learnt = Learnt.Carried;
        _roles = AnswerLearner.Learn(RoleExample.Of(cases, Recognizer), RoleExample.Answers);
        Learnt = Learnt with { Roles = new CueWeights(_roles) };
        _bare = AnswerLearner.Learn(BareExample.Of(cases, Recognizer), BareExample.Answers);
        Learnt = Learnt with { Bare = new CueWeights(_bare) };
        _past = PastLearner.Learn(PastExample.Of(cases, Recognizer));
        Learnt = Learnt with { Past = new CueWeights(_past.Own), PastLinks = new CueWeights(_past.Links) };
    }

    /// <summary>What is learnt, as the recognizer uses it.</summary>
    public Learnt Learnt { get; private set; }

    /// <summary>A recognizer that has learnt that.</summary>
    public UseRecognizer Recognizer => new() { Learnt = Learnt };

    /// <summary>Writes the files that the program carries.</summary>
    public void Write(string directory)
    {
        Write(Path.Combine(directory, "roles.txt"), "of what a length of time is the length of", "use break sinceLastUse effect other", _roles);
        Write(Path.Combine(directory, "bare.txt"), "of what a number without a unit is", "none amount length", _bare);
        Write(Path.Combine(directory, "past.txt"), "for an amount's being an earlier level", "past", _past.Own);
        Write(Path.Combine(directory, "past-links.txt"), "of which of two amounts that follow each other is an earlier level", "none second first both", _past.Links);
    }

    private static void Write(string file, string question, string answers, Dictionary<Cue, double[]> weights)
    {
        using var to = new StreamWriter(file);
        to.Write($"# What each cue says {question}. Written by: dotnet run -c Release --project tests/Evaluation -- cues --out knowledge/Recognition/Lexicon\n");
        to.Write($"# Place what: {answers}\n");
        foreach (var (cue, values) in weights.OrderBy(w => w.Key.Place).ThenBy(w => w.Key.What, StringComparer.Ordinal))
            to.Write($"{cue.Place} {cue.What}: {string.Join(' ', values.Select(v => v.ToString("0.###", CultureInfo.InvariantCulture)))}\n");
    }
}
