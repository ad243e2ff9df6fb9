using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>Roles and past levels are told by weights that were learnt from the corpus: they must hold on messages of hands that were not learnt from, and be those of the corpus as it is.</summary>
public sealed class CueLearningTests
{
    private static readonly IReadOnlyList<ExtractionCase> Corpus =
        ExtractionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "corpora", "extraction.open.jsonl"));

    private static readonly IReadOnlyList<RoleExample> Roles = RoleExample.Of(Corpus);

    private static readonly IReadOnlyList<PastExample> Past = PastExample.Of(Corpus);

    [Fact]
    public void Learn_WithoutAHand_StillTellsItsRolesAndPastLevels()
    {
        var score = new ExtractionScore();
        foreach (var hand in Corpus.Select(c => c.Hand).Distinct())
        {
            var learnt = new LearntParts([.. Roles.Where(e => e.Case.Hand != hand)], [.. Past.Where(e => e.Case.Hand != hand)]).Learnt;
            var recognizer = new UseRecognizer { Learnt = learnt };
            foreach (var message in Corpus.Where(c => c.Hand == hand)) score.Add(message, recognizer.Recognize(message.Text, message.Now));
        }

        using var report = new StringWriter();
        ExtractionReport.Write(report, "each hand read by what the others teach", score, showTexts: false);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        AssertReaches(score.DosesWithPast.F1, 0.90);
        AssertReaches(score.DurationsWithRole.F1, 0.88);

        void AssertReaches(double found, double least) => Assert.True(found >= least, report.ToString());
    }

    [Fact]
    public void Learnt_IsWhatTheCorpusTeaches()
    {
        var learnt = new LearntParts(Roles, Past).Learnt;

        AssertAlike(Roles, e => learnt.Roles.Choose([.. e.Cues]) == Learnt.Carried.Roles.Choose([.. e.Cues]));
        AssertAlike([.. Past.SelectMany(e => e.Cues)], cues => IsPast(learnt, cues) == IsPast(Learnt.Carried, cues));
        AssertAlike([.. Past.SelectMany(e => e.Links)], cues => learnt.PastLinks.Choose([.. cues]) == Learnt.Carried.PastLinks.Choose([.. cues]));
    }

    private static bool IsPast(Learnt learnt, IReadOnlyList<Cue> cues)
    {
        Span<double> score = stackalloc double[1];
        learnt.Past.Score([.. cues], score);
        return score[0] > 0;
    }

    private static void AssertAlike<T>(IReadOnlyList<T> examples, Func<T, bool> isAlike)
    {
        var same = examples.Count(isAlike);
        Assert.True(same >= 0.98 * examples.Count, $"{same} of {examples.Count} alike. Learn again: dotnet run -c Release --project tests/Evaluation -- cues --out knowledge/Recognition/Lexicon");
    }
}
