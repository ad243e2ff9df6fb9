using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Learns what the cues say from the open part of the corpus: roles.txt and past.txt.</summary>
internal static class CuesVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        var corpus = ExtractionCase.ReadAll(Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", "extraction.open.jsonl"));
        // All is gathered before a file is written: what is read tells what is learnt.
        var (roles, past) = (RoleExample.Of(corpus), PastExample.Of(corpus));
        await WriteAsync("roles.txt", "of what a length of time is the length of", "use break sinceLastUse effect other", CueLearner.Learn(roles, RoleExample.Answers));
        await WriteAsync("past.txt", "of whether an amount is an earlier level", "no yes", CueLearner.Learn(past, PastExample.Answers));

        async Task WriteAsync(string file, string question, string answers, Dictionary<Cue, double[]> weights)
        {
            await using var to = new StreamWriter(Path.Combine(options["out"], file));
            CueLearner.Write(to, question, answers, weights);
        }
    }
}
