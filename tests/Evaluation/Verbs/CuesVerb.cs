using KratomBot.Evaluation.Extraction;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Learns what the cues say from the open part of the corpus: roles.txt, past.txt and past-links.txt.</summary>
internal static class CuesVerb
{
    public static Task RunAsync(VerbOptions options)
    {
        var corpus = ExtractionCase.ReadAll(Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", "extraction.open.jsonl"));
        new LearntParts(RoleExample.Of(corpus), PastExample.Of(corpus)).Write(options["out"]);
        return Task.CompletedTask;
    }
}
