using KratomBot.Evaluation.Extraction;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Learns the weights of the roles from the open part of the corpus.</summary>
internal static class RolesVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        var corpus = Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", "extraction.open.jsonl");
        await using var to = new StreamWriter(options["out"]);
        RoleLearner.Write(to, RoleLearner.Learn(RoleExample.Of(ExtractionCase.ReadAll(corpus))));
    }
}
