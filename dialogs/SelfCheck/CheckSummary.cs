using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>The answers as a list, to look over.</summary>
internal static class CheckSummary
{
    /// <summary>The summary before the result.</summary>
    public static IEnumerable<string> Lines(Turn turn, CheckState check) =>
        [turn.Content.Texts.Text("summary"), Answers(turn, check), turn.Content.Texts.Text("summary-change")];

    /// <summary>One line an answer, in the order of the questions.</summary>
    public static string Answers(Turn turn, CheckState check) => string.Join('\n',
        from question in turn.Content.Questionnaire.OpenTo(check.Answers)
        where question.Stored && check.Answers.Has(question.Id)
        select turn.Content.Texts.Text("summary-line",
            ("question", question.Short),
            ("answer", Show.Answer(turn.Content.Texts, question, check.Answers.Find(question.Id)!))));
}
