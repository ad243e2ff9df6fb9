using KratomBot.Evaluation.Faq;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Faq.Compilation;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class FaqModelTests
{
    private const int LargestModel = 5_000_000;

    private readonly Wordings _wordings = Wordings.Read(new ContentFolder(RepositoryFiles.Content));
    private readonly byte[] _model = ContentBundle.BesideProgram().ReadBytes(FaqEngine.ModelName);

    [Fact]
    public void Model_TrainedAgain_DecidesTheSame()
    {
        var committed = TextClassifier.Load(_model);
        Assert.True(
            committed.Fingerprint == _wordings.Fingerprint,
            "The wordings or the lexicon have changed since training. Run: dotnet run -c Release --project knowledge/Trainer");
        var again = TextClassifier.TrainRanker(_wordings.Lines, FaqModelCompiler.Options(_wordings));

        foreach (var question in FaqQuestion.Read(RepositoryFiles.Corpus("open")))
        {
            var (one, other) = (committed.Judge(question.Question).Ranking, again.Rank(question.Question));
            for (var label = 0; label < one.Labels.Length; label++)
                Assert.Equal(one.Probabilities[label], other.Probabilities[label], 1e-4);
        }
    }

    [Fact]
    public void Model_Size_StaysSmall() => Assert.InRange(_model.Length, 1, LargestModel);
}
