using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar;
using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Grammar.Past;

namespace KratomBot.Evaluation.Extraction;

/// <summary>The amounts of a message of the corpus, in the order of the text, with what tells which of them are past.</summary>
/// <param name="Case">The message.</param>
/// <param name="Cues">The cues of each amount.</param>
/// <param name="Links">The cues between each amount and the next.</param>
/// <param name="Past">What is labelled; null where an amount is not, or where the label leaves it open.</param>
internal sealed record PastExample(ExtractionCase Case, IReadOnlyList<IReadOnlyList<Cue>> Cues, IReadOnlyList<IReadOnlyList<Cue>> Links, IReadOnlyList<bool?> Past)
{
    /// <summary>The messages in which an amount is found that is labelled.</summary>
    public static IReadOnlyList<PastExample> Of(IEnumerable<ExtractionCase> cases, UseRecognizer recognizer) =>
        [.. cases.Select(message => Of(recognizer, message)).OfType<PastExample>().Where(e => e.Past.Any(p => p is not null))];

    private static PastExample? Of(UseRecognizer recognizer, ExtractionCase message)
    {
        if (recognizer.Read(message.Text, message.Now, default, out _) is not { Doses.Count: > 0 } read) return null;
        var stretches = new Stretches(read).Read();
        var (cues, links) = (new PastCues(read, stretches), new PastLinks(read, stretches));
        var count = read.Doses.Count;
        return new PastExample(
            message,
            [.. Enumerable.Range(0, count).Select(i => cues.Of(i).ToArray())],
            [.. Enumerable.Range(0, count - 1).Select(i => links.Behind(i).ToArray())],
            [.. Labels(message, read.Doses)]);
    }

    private static IEnumerable<bool?> Labels(ExtractionCase message, IReadOnlyList<FoundDose> doses)
    {
        var labels = message.Expect.Doses.ToList();
        foreach (var dose in doses)
        {
            var label = labels.Find(l => l.Accepts(dose.Amount));
            if (label is not null) labels.Remove(label);
            yield return label is { Optional: false } ? label.Past : null;
        }
    }
}
