using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Cards;

/// <summary>A question as its channel shows it: buttons below the message, a card with choices, or numbered text.</summary>
/// <param name="Paragraphs">The text.</param>
/// <param name="Buttons">The buttons below the message.</param>
/// <param name="Attachments">The card, where there is one.</param>
internal sealed record QuestionView(IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Buttons, IReadOnlyList<Attachment> Attachments)
{
    /// <summary>Shows a question.</summary>
    public static QuestionView Of(Turn turn, CheckState check, Question question)
    {
        var texts = turn.Content.Texts;
        var paragraphs = new List<string>();
        if (question.Id == CheckFlow.Confirm)
            paragraphs.AddRange(CheckSummary.Lines(turn, check));
        paragraphs.Add(question.Counted ? $"**{Progress(turn, check, question)}**\n\n{question.Text}" : question.Text);

        var listed = Listed(question);
        var labels = question.Options.Select(option => option.Label).ToArray();
        var card = turn.Channel.ShowsCards && (question.IsMultiple || (turn.Channel.IsTeams && labels.Length > 0));
        if (!turn.Channel.ShowsManyButtons && labels.Length > 0)
            paragraphs.Add(listed);
        string[] always = question.Id == CheckFlow.Confirm || question.Options.Any(option => option.Ends is CheckEnding.AgeUnknown or CheckEnding.Declined) ? [texts.Button("stop")] : [texts.Button("skip"), texts.Button("stop")];
        string[] buttons = card
            ? [.. question.Options.Where(option => option.Alone && !turn.Channel.IsTeams).Select(option => option.Label), .. always]
            : [.. labels, .. always];
        return new QuestionView(paragraphs, [.. buttons.Distinct()], card ? [QuestionCard.For(turn, check, question, listed)] : []);
    }

    private static string Progress(Turn turn, CheckState check, Question question)
    {
        var (index, of) = turn.Content.Questionnaire.Progress(question.Id, check.Answers);
        return turn.Content.Texts.Text("progress", ("n", Show.Number(index)), ("of", Show.Number(of)));
    }

    private static string Listed(Question question) => string.Join('\n', question.Options.Select((option, place) =>
        question.Numbers == NumberMeaning.Position ? $"{Show.Number(place + 1)}. {option.Label}" : $"- {option.Label}"));
}
