using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.Files;

/// <summary>What the picture of a result shows: four stages with one marked, and the pattern of use. The host draws it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Stages">The names of the article's stages, in order.</param>
/// <param name="Marked">Which of them the answers fit, from 0; null when it could not be told.</param>
/// <param name="Pattern">Lines on how often and for how long.</param>
/// <param name="Caption">What must stand beside it.</param>
/// <param name="AltText">The same in words.</param>
public sealed record ResultPictureModel(
    string Title, IReadOnlyList<string> Stages, int? Marked, IReadOnlyList<PatternLine> Pattern, string Caption, string AltText)
{
    internal static ResultPictureModel Of(BotContent content, CheckState check, SelfCheckResult result) => new(
        content.Texts.Text("result-picture-title"),
        [.. content.ResultTexts.Stages.Select(stage => stage.Title)],
        (int?)result.Stage,
        [.. Lines(content, check.Answers)],
        content.ResultTexts.Sentence("description"),
        ResultPicture.AltText(content, check.Answers, result));

    private static IEnumerable<PatternLine> Lines(BotContent content, Answers answers) =>
        from question in content.Questionnaire.Questions
        where question.Kind is QuestionKind.Days or QuestionKind.Times or QuestionKind.Length
        let answer = answers.Find(question.Id)
        where answer is { IsGiven: true, Options.Count: 1 }
        let place = question.Options.ToList().FindIndex(option => option.Id == answer.Options[0])
        select new PatternLine(question.Short, Show.Answer(content.Texts, question, answer), place, question.Options.Count);
}

/// <summary>One line of the pattern.</summary>
/// <param name="Name">What.</param>
/// <param name="Answer">The answer in words.</param>
/// <param name="Step">Its place among the possible answers, from 0, the least first.</param>
/// <param name="Steps">How many there are.</param>
public sealed record PatternLine(string Name, string Answer, int Step, int Steps);
