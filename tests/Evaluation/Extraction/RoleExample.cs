using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Grammar.Roles;

namespace KratomBot.Evaluation.Extraction;

/// <summary>A length of time of the corpus, with the cues that stand around it and the role that it is labelled with.</summary>
/// <param name="Case">The message.</param>
/// <param name="Cues">The cues.</param>
/// <param name="Label">What is labelled.</param>
internal sealed record RoleExample(ExtractionCase Case, IReadOnlyList<Cue> Cues, ExpectedDuration Label)
    : CueExample(Case, Cues, (int)Enum.Parse<DurationRole>(Label.Role, ignoreCase: true))
{
    /// <summary>How many roles there are.</summary>
    public static int Answers { get; } = Enum.GetValues<DurationRole>().Length;

    /// <summary>The lengths that the recognizer finds and that are labelled.</summary>
    public static IReadOnlyList<RoleExample> Of(IEnumerable<ExtractionCase> cases, UseRecognizer recognizer) =>
        [.. cases.SelectMany(message => Of(recognizer, message))];

    private static IEnumerable<RoleExample> Of(UseRecognizer recognizer, ExtractionCase message)
    {
        if (recognizer.Read(message.Text, message.Now, default, out _) is not { } read) yield break;
        var labels = message.Expect.Durations.ToList();
        foreach (var found in read.Durations.Where(d => d.To > d.At).OrderBy(d => d.At))
        {
            if (labels.Find(l => l.Accepts(found.Length.MinDays, found.Length.MaxDays)) is not { } label) continue;
            labels.Remove(label);
            yield return new RoleExample(message, [.. new RoleCues(read).Around(found.At, found.To)], label);
        }
    }
}
