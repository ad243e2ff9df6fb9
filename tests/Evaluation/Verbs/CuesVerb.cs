using KratomBot.Evaluation.Extraction;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Learns what the cues say from the open part of the corpus: roles.txt, past.txt, past-links.txt and bare.txt.</summary>
internal static class CuesVerb
{
    public static Task RunAsync(VerbOptions options)
    {
        var corpus = ExtractionCase.ReadAll(Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", "extraction.open.jsonl"));
        new LearntParts(corpus).Write(options["out"]);
        return Task.CompletedTask;
    }
}
