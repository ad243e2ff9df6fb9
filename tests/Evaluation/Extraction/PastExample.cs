using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Past;

namespace KratomBot.Evaluation.Extraction;

/// <summary>The amounts of the corpus that the recognizer finds and that are labelled, with what tells whether they are past.</summary>
internal static class PastExample
{
    /// <summary>No and yes.</summary>
    public const int Answers = 2;

    /// <summary>The amounts of some messages.</summary>
    public static IReadOnlyList<CueExample> Of(IEnumerable<ExtractionCase> cases)
    {
        var recognizer = new UseRecognizer();
        return [.. cases.SelectMany(message => Of(recognizer, message))];
    }

    private static IEnumerable<CueExample> Of(UseRecognizer recognizer, ExtractionCase message)
    {
        var found = recognizer.Recognize(message.Text, message.Now);
        if (found.Doses.Count == 0 || recognizer.Read(message.Text, message.Now, default, out _) is not { } read) yield break;
        var labels = message.Expect.Doses.ToList();
        for (var i = 0; i < found.Doses.Count; i++)
        {
            if (labels.Find(l => l.Accepts(found.Doses[i])) is not { } label) continue;
            labels.Remove(label);
            if (!label.Optional) yield return new CueExample(message, [.. new PastCues(read).Of(i).Distinct()], label.Past ? 1 : 0);
        }
    }
}
