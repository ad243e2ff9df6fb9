using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>The figures that must hold. The sealed part is never read while the grammar is worked on; a failure shows figures only.</summary>
public sealed class ExtractionCorpusTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    public void Recognize_Corpus_ReachesItsFigures(string part)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "corpora", $"extraction.{part}.jsonl");
        Assert.SkipUnless(File.Exists(file), $"extraction.{part}.jsonl is not in this copy.");

        var score = ExtractionScore.Of(ExtractionCase.ReadAll(file), new UseRecognizer());

        using var report = new StringWriter();
        ExtractionReport.Write(report, $"extraction, {part} part", score, showTexts: part == "open");
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        // The sealed part is small: what must hold is held against the figure plus what chance can take from it.
        var slack = part == "open" ? 0 : 0.03;
        AssertReaches("doses", score.Doses.F1, 0.95 - slack);
        AssertReaches("doses with per", score.DosesWithPer.F1, 0.93 - slack);
        AssertReaches("doses with past", score.DosesWithPast.F1, 0.90 - slack);
        AssertReaches("frequencies", score.Frequencies.F1, 0.94 - slack);
        AssertReaches("durations", score.Durations.F1, 0.94 - slack);
        AssertReaches("durations with role", score.DurationsWithRole.F1, 0.88 - slack);
        AssertReaches("exact messages", score.Exact.Value, 0.80);
        AssertReaches("clean messages", score.Clean.Value, 0.98 - slack);
    }

    [Fact]
    public void OpenCorpus_AQuarterAtLeast_HasNothingToFind()
    {
        var cases = ExtractionCase.ReadAll(Path.Combine(AppContext.BaseDirectory, "corpora", "extraction.open.jsonl"));

        Assert.True(cases.Count >= 330);
        Assert.True(cases.Count(c => c.Expect.IsNothing) * 4 >= cases.Count);
        Assert.Equal(cases.Count, cases.Select(c => c.Text).Distinct().Count());
    }

    private static void AssertReaches(string what, double found, double least) =>
        Assert.True(found >= least, FormattableString.Invariant($"{what}: {found:F3}, must be at least {least:F3}"));
}
