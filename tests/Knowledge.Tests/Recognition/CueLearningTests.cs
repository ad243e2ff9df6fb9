using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>Roles and past levels are told by weights that were learnt from the corpus: they must hold on messages of hands that were not learnt from, and be those of the corpus as it is.</summary>
public sealed class CueLearningTests
{
    private static readonly IReadOnlyList<ExtractionCase> Corpus =
        ExtractionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "corpora", "extraction.open.jsonl"));

    [Fact]
    public void Learn_WithoutAHand_StillTellsItsRolesAndPastLevels()
    {
        var score = new ExtractionScore();
        foreach (var hand in Corpus.Select(c => c.Hand).Distinct())
        {
            var recognizer = new LearntParts([.. Corpus.Where(c => c.Hand != hand)]).Recognizer;
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
        var recognizer = new LearntParts(Corpus).Recognizer;

        var carried = new UseRecognizer();
        var same = Corpus.Count(c => Same(carried.Recognize(c.Text, c.Now), recognizer.Recognize(c.Text, c.Now)));
        Assert.True(same >= 0.99 * Corpus.Count, $"{same} of {Corpus.Count} alike. Learn again: dotnet run -c Release --project tests/Evaluation -- cues --out knowledge/Recognition/Lexicon");

        static bool Same(RecognizedUse a, RecognizedUse b) => a.Doses.SequenceEqual(b.Doses) && a.Durations.SequenceEqual(b.Durations);
    }
}
