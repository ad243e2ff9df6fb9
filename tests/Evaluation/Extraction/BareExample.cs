using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar;
using KratomBot.Knowledge.Recognition.Grammar.Bare;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Evaluation.Extraction;

/// <summary>The numbers without a unit of the corpus, each with the cues around it and what it is labelled as.</summary>
internal static class BareExample
{
    /// <summary>How many answers there are.</summary>
    public static int Answers { get; } = Enum.GetValues<BareKind>().Length;

    /// <summary>The numbers of some messages.</summary>
    public static IReadOnlyList<CueExample> Of(IEnumerable<ExtractionCase> cases, UseRecognizer recognizer) =>
        [.. cases.SelectMany(message => Of(recognizer, message))];

    private static IEnumerable<CueExample> Of(UseRecognizer recognizer, ExtractionCase message)
    {
        if (recognizer.Read(message.Text, message.Now, default, out _) is not { } read || read.Doses.Count + read.Durations.Count == 0) yield break;
        var cues = new BareCues(read);
        var (doses, durations) = (message.Expect.Doses.ToList(), message.Expect.Durations.ToList());
        foreach (var dose in read.Doses.Where(d => read[d.At].Kind == NodeKind.Amount)) doses.Remove(doses.Find(l => l.Accepts(dose.Amount))!);
        foreach (var length in read.Durations.Where(d => read[d.At].Kind != NodeKind.Number)) durations.Remove(durations.Find(l => l.Accepts(length.Length.MinDays, length.Length.MaxDays))!);
        for (var at = 0; at < read.Count; at++)
        {
            if (!BareCues.IsOpen(read, at) || read[at].Used && !IsTaken(read, at)) continue;
            var (min, max) = (read[at].Min, read[at].Max);
            var answer = BareKind.None;
            if (doses.Find(l => l.Accepts(min, max)) is { } dose)
            {
                doses.Remove(dose);
                answer = BareKind.Amount;
                if (dose.Optional) continue;
            }
            else if (durations.Find(l => read.Durations.Exists(d => l.Accepts(min * d.UnitDays, max * d.UnitDays))) is { } duration)
            {
                durations.Remove(duration);
                answer = BareKind.Length;
                if (duration.Optional) continue;
            }
            yield return new CueExample(message, [.. cues.Around(at)], (int)answer);
        }
    }

    /// <summary>Whether it was read as an amount or a length, and nothing before it had read it as anything else.</summary>
    private static bool IsTaken(Message read, int at) => read.Doses.Exists(d => d.At == at) || read.Durations.Exists(d => d.At == at && d.To == at);
}
