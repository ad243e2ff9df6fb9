using KratomBot.Evaluation.Faq;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;

namespace KratomBot.Knowledge.Tests.Faq;

/// <summary>What must hold on questions that nobody tuned to. Failures show figures, never a text.</summary>
public sealed class FaqAccuracyTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    [InlineData("sealed-second")]
    public void Ask_Corpus_ReachesTheFigures(string part)
    {
        var file = RepositoryFiles.Corpus(part);
        Assert.SkipUnless(File.Exists(file), $"the {part} part of the corpus is not here");

        var figures = FaqFigures.Of(FaqEngine.Load(ContentBundle.BesideProgram()), FaqQuestion.Read(file));

        var report = string.Join('\n', figures.Lines());
        Assert.True(figures.HarmonicMean >= 0.88, report);
        Assert.True(figures.Accuracy.Value >= 0.86, report);
        Assert.True(figures.FalseAnswers.Value <= 0.10, report);
        Assert.True(figures.FalseOnLookAlikes.Value <= 0.20, report);
        Assert.True(figures.FollowUps.Value >= 0.80, report);
        Assert.True(figures.NoSharedWords.Value >= 0.80, report);
        Assert.True(figures.TwoQuestions.Value >= 0.70, report);
    }
}
