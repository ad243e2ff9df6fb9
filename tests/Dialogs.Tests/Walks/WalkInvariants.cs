using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Dialogs.Tests.Transcripts;

namespace KratomBot.Dialogs.Tests.Walks;

/// <summary>What holds after every turn of every conversation.</summary>
internal static class WalkInvariants
{
    public static void Check(BotContent content, Heard heard, CheckState? check)
    {
        Assert.NotEmpty(heard.Text);
        Assert.DoesNotContain("{", heard.Text, StringComparison.Ordinal);
        Assert.NotNull(heard.Level);
        if (heard.Step is null)
        {
            Assert.NotEmpty(heard.Buttons);
            return;
        }

        Assert.True(check is { IsAsking: true });
        Assert.Equal(check.Current, heard.Step);
        Assert.Equal(check.RunId, heard.RunId);
        AskedOnce(content, heard.Step, check);
        var (index, of) = content.Questionnaire.Progress(heard.Step, check.Answers);
        Assert.InRange(index, 1, of);
        Assert.Equal(index, (int)heard.Data.SelectToken("selfCheck.index")!);
        Assert.Contains("Stop", heard.Buttons);
        if (heard.Step == "confirm") SummaryIsTheAnswers(content, heard, check);
    }

    /// <summary>A question that has its answer is asked again only because the person wants to change it.</summary>
    private static void AskedOnce(BotContent content, string step, CheckState check)
    {
        var question = content.Questionnaire.Find(step)!;
        Assert.True(question.IsOpenTo(check.Answers), $"{step} is not open");
        Assert.True(!check.Answers.Has(step) || check.Revisit.Contains(step), $"{step} is asked although it has an answer");
        Assert.DoesNotContain(step, check.Passed);
        Assert.All(check.Answers.Questions, id => Assert.True(content.Questionnaire.Find(id)!.IsOpenTo(check.Answers), $"{id} has an answer and is closed"));
    }

    private static void SummaryIsTheAnswers(BotContent content, Heard heard, CheckState check)
    {
        foreach (var question in content.Questionnaire.OpenTo(check.Answers).Where(question => question.Stored))
        {
            var answer = check.Answers.Find(question.Id);
            Assert.NotNull(answer);
            foreach (var option in answer.Options.Where(_ => answer.Quantity is null))
                Assert.Contains($"**{question.Short}**: ", heard.Text, StringComparison.Ordinal);
            foreach (var option in answer.Options.Where(_ => answer.Quantity is null))
                Assert.Contains(question.Option(option)!.Label, heard.Text, StringComparison.Ordinal);
        }

        var summary = heard.Text[heard.Text.LastIndexOf(content.Texts.Text("summary"), StringComparison.Ordinal)..];
        Assert.Equal(check.Answers.Count, summary.Split('\n').Count(line => line.StartsWith("- **", StringComparison.Ordinal)));
    }
}
