using KratomBot.Evaluation.Faq;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Faq.Compilation;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class WordingsTests
{
    private const double MostOverlap = 0.6;
    private const int FewestOfTopic = 100;
    private const int FewestOfKind = 60;

    private readonly Wordings _wordings = Wordings.Read(new ContentFolder(RepositoryFiles.Content));

    [Fact]
    public void Wordings_OfOneTopic_AreTrulyDifferent()
    {
        List<string> alike = [];
        foreach (var topic in _wordings.Lines.GroupBy(line => line.Label))
        {
            var lines = topic.Select(line => (line.Text, line.Group, Runs: Runs(line.Text))).ToList();
            for (var i = 0; i < lines.Count; i++)
                for (var j = 0; j < i; j++)
                    if (Overlap(lines[i].Runs, lines[j].Runs) > MostOverlap)
                        alike.Add($"{topic.Key}: \"{lines[j].Text}\" ({lines[j].Group}) and \"{lines[i].Text}\" ({lines[i].Group})");
        }

        Assert.True(alike.Count == 0, string.Join('\n', alike));
    }

    [Fact]
    public void Wordings_EveryTopicAndKind_HasManyByMoreThanOneHand()
    {
        Assert.All(_wordings.Lines.GroupBy(line => line.Label), label =>
        {
            Assert.InRange(label.Count(), label.Key.StartsWith('!') ? FewestOfKind : FewestOfTopic, int.MaxValue);
            Assert.InRange(label.Select(line => line.Group).Distinct().Count(), 2, int.MaxValue);
        });
    }

    [Fact]
    public void Wordings_None_StandInTheCorpus()
    {
        var asked = FaqQuestion.Read(RepositoryFiles.Corpus("open")).Select(question => string.Join(' ', Words.Of(question.Question))).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(_wordings.Lines, line => asked.Contains(string.Join(' ', Words.Of(line.Text))));
    }

    private static HashSet<string> Runs(string text)
    {
        var plain = $" {string.Join(' ', Words.Of(text))} ";
        return [.. Enumerable.Range(0, Math.Max(1, plain.Length - 2)).Select(start => plain.Substring(start, Math.Min(3, plain.Length)))];
    }

    private static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
