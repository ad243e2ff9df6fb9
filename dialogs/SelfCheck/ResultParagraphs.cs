using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>A result in words, in the order in which it has to be said.</summary>
internal static class ResultParagraphs
{
    /// <summary>Red flags first, then the stage with its reasons, then the notes.</summary>
    public static IEnumerable<string> Of(BotContent content, Answers answers, SelfCheckResult result)
    {
        var texts = content.ResultTexts;
        foreach (var flag in result.RedFlags)
            yield return texts.Flag(flag);
        foreach (var line in Stage(content, answers, result))
            yield return line;
        yield return string.Join('\n', result.Notes.Select(note => "- " + texts.Note(note)));
        yield return result.LeftOpen.Count == 0
            ? texts.Sentence("nothing-skipped")
            : texts.Sentence("skipped", ("open", Names(content, result.LeftOpen)));
        yield return texts.Sentence("not-ruled-out");
    }

    /// <summary>The stage, what decided it, what would change it, and where it is described.</summary>
    public static IEnumerable<string> Stage(BotContent content, Answers answers, SelfCheckResult result)
    {
        var texts = content.ResultTexts;
        if (result.Stage is not { } stage)
        {
            yield return texts.Sentence("not-enough", ("open", Names(content, result.Missing)));
            yield break;
        }

        var text = texts.Of(stage);
        yield return $"{texts.Sentence("stage", ("stage", text.Title))} {text.Text} {texts.Sentence("description")}";
        yield return texts.Sentence("decided", ("answers", string.Join("; ", result.Deciding.Select(id => Line(content, answers, id)))));
        foreach (var change in result.Changes)
        {
            var question = content.Questionnaire.Find(change.Question)!;
            yield return texts.Sentence("would-change",
                ("answer", question.Options[change.Level].Label), ("question", question.Short), ("stage", texts.Of(change.Stage).Title));
        }

        yield return "*" + texts.Sentence("source",
            ("title", texts.Article.Title), ("section", texts.Article.Section), ("part", text.Part), ("updated", texts.Article.Updated)) + "*";
    }

    private static string Line(BotContent content, Answers answers, string id)
    {
        var question = content.Questionnaire.Find(id)!;
        return $"{question.Short}: {Show.Answer(content.Texts, question, answers.Find(id)!)}";
    }

    private static string Names(BotContent content, IEnumerable<string> ids) => string.Join(", ", ids.Select(id => content.Questionnaire.Find(id)!.Short));
}
