using KratomBot.Evaluation;
using KratomBot.Evaluation.Insights;
using KratomBot.Evaluation.Safety;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Insights;

/// <summary>How much the local implementation hears, on a labelled corpus that anybody may read.</summary>
public sealed class InsightsCorpusTests(ITestOutputHelper output)
{
    private static readonly LocalTextInsights Insights = new();

    [Fact]
    public async Task Corpus_Figures_HoldTheThresholds()
    {
        var score = await InsightsScore.OfAsync(Insights, InsightsRow.Read(Corpus("insights")));
        foreach (var line in score.Report()) output.WriteLine(line);

        AtLeast(0.9, score.LanguageTold, "language told");
        AtMost(0.04, score.LanguageMistaken, "language mistaken");
        AtLeast(0.85, score.TroubledHeard, "troubled heard");
        AtMost(0.03, score.TroubledMistaken, "troubled mistaken");
        AtLeast(0.9, score.PersonalDataFound, "personal data found");
        AtMost(0.01, score.PersonalDataMistaken, "personal data mistaken");
        AtLeast(0.95, score.MedicinesFound, "medicines found");
        AtMost(0.01, score.MedicinesMistaken, "medicines mistaken");
    }

    /// <summary>What insights add to the gate must not turn ordinary talk into a caution.</summary>
    [Fact]
    public async Task SafetyCorpus_OrdinaryTalk_IsHardlyEverRaised()
    {
        var gate = SafetyGate.Load(ContentBundle.BesideProgram());
        var ordinary = SafetyRow.Read(Corpus("safety")).Where(row => row is { Level: SafetyLevel.None, Step: null }).ToList();
        var raised = 0;
        foreach (var row in ordinary)
        {
            var verdict = gate.Assess(row.Text);
            if (SafetyRaise.Of(verdict, await Insights.AnalyzeAsync(row.Text, TestContext.Current.CancellationToken)).Level <= verdict.Level) continue;
            raised++;
            output.WriteLine($"{row.Id}: {row.Text}");
        }

        AtMost(0.02, new Share(raised, ordinary.Count), "raised");
    }

    private static string Corpus(string name) => Path.Combine(AppContext.BaseDirectory, "corpora", $"{name}.open.jsonl");

    private static void AtLeast(double least, Share share, string what) => Assert.True(share.Value >= least, $"{what}: {share}");

    private static void AtMost(double most, Share share, string what) => Assert.True(share.Value <= most, $"{what}: {share}");
}
