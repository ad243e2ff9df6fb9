using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>Roles and past levels are told by weights that were learnt from the corpus: they must hold on messages that were not learnt from, and be those of the corpus as it is.</summary>
public sealed class CueLearningTests
{
    private const int Folds = 5;

    private static readonly IReadOnlyList<ExtractionCase> Corpus =
        ExtractionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "corpora", "extraction.open.jsonl"));

    [Fact]
    public void Learn_WithoutAFifthOfTheMessages_StillTellsTheirRoles() =>
        AssertHolds(RoleExample.Of(Corpus), RoleExample.Answers, 0.90, static (example, answer) => example.Label.AcceptsRole((DurationRole)answer));

    [Fact]
    public void Learn_WithoutAFifthOfTheMessages_StillTellsTheirPast() =>
        AssertHolds(PastExample.Of(Corpus), PastExample.Answers, 0.90, static (example, answer) => example.Answer == answer);

    [Fact]
    public void Roles_AreWhatTheCorpusTeaches() => AssertIsLearnt(RoleExample.Of(Corpus), RoleExample.Answers, CueWeights.Roles);

    [Fact]
    public void Past_IsWhatTheCorpusTeaches() => AssertIsLearnt(PastExample.Of(Corpus), PastExample.Answers, CueWeights.Past);

    private static void AssertHolds<T>(IReadOnlyList<T> examples, int answers, double least, Func<T, int, bool> isRight)
        where T : CueExample
    {
        var messages = examples.Select(e => e.Case).Distinct().Select((message, i) => (message, i)).ToDictionary(m => m.message, m => m.i % Folds);
        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = new CueWeights(CueLearner.Learn([.. examples.Where(e => messages[e.Case] != fold)], answers));
            right += examples.Count(e => messages[e.Case] == fold && isRight(e, weights.Choose([.. e.Cues])));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {examples.Count}");
        Assert.True(right >= least * examples.Count, $"{right} of {examples.Count} in messages that were not learnt from");
    }

    private static void AssertIsLearnt<T>(IReadOnlyList<T> examples, int answers, CueWeights carried)
        where T : CueExample
    {
        var learnt = new CueWeights(CueLearner.Learn(examples, answers));

        var same = examples.Count(e => learnt.Choose([.. e.Cues]) == carried.Choose([.. e.Cues]));
        Assert.True(same >= 0.98 * examples.Count, $"{same} of {examples.Count} alike. Learn again: dotnet run -c Release --project tests/Evaluation -- cues --out knowledge/Recognition/Lexicon");
    }
}
