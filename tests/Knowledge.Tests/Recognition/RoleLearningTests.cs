using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition.Grammar.Roles;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>The roles are chosen by weights that were learnt from the corpus: they must hold on messages that were not learnt from, and be those of the corpus as it is.</summary>
public sealed class RoleLearningTests
{
    private const int Folds = 5;

    private static readonly IReadOnlyList<RoleExample> Examples =
        RoleExample.Of(ExtractionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "corpora", "extraction.open.jsonl")));

    [Fact]
    public void Learn_WithoutAFifthOfTheMessages_StillTellsTheirRoles()
    {
        var messages = Examples.Select(e => e.Case).Distinct().Select((message, i) => (message, i)).ToDictionary(m => m.message, m => m.i % Folds);
        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = new RoleWeights(RoleLearner.Learn([.. Examples.Where(e => messages[e.Case] != fold)]));
            right += Examples.Count(e => messages[e.Case] == fold && e.Label.AcceptsRole(weights.Choose([.. e.Cues])));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {Examples.Count} roles");
        Assert.True(right >= 0.90 * Examples.Count, $"{right} of {Examples.Count} roles of messages that were not learnt from");
    }

    [Fact]
    public void Default_IsWhatTheCorpusTeaches()
    {
        var weights = new RoleWeights(RoleLearner.Learn(Examples));

        var same = Examples.Count(e => weights.Choose([.. e.Cues]) == RoleWeights.Default.Choose([.. e.Cues]));
        Assert.True(same >= 0.98 * Examples.Count, $"{same} of {Examples.Count} alike. Learn again: dotnet run -c Release --project tests/Evaluation -- roles --out knowledge/Recognition/Lexicon/roles.txt");
    }
}
