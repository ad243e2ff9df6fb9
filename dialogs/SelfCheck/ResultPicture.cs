using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>The picture of a result, by a link, with a text that says the same.</summary>
internal static class ResultPicture
{
    /// <summary>The picture in a card; null where cards or links do not work.</summary>
    public static Attachment? For(Turn turn, SelfCheckResult result)
    {
        if (!turn.Channel.ShowsCards || FileLinks.Make(turn, FileKind.Picture) is not { } link) return null;
        return PictureCard.Of(link, AltText(turn.Content, turn.Check!.Answers, result));
    }

    /// <summary>What the picture shows, in words.</summary>
    public static string AltText(BotContent content, Answers answers, SelfCheckResult result)
    {
        var texts = content.Texts;
        var pattern = content.Questionnaire.Questions
            .Where(question => question.Part == QuestionPart.Pattern && question.Kind != QuestionKind.Amount && answers.Find(question.Id) is { IsGiven: true })
            .Select(question => $"{question.Short}: {Show.Answer(texts, question, answers.Find(question.Id)!)}")
            .ToArray();
        return texts.Text("result-picture",
            ("stage", result.Stage is { } stage ? content.ResultTexts.Of(stage).Title : texts.Text("result-picture-none")),
            ("pattern", pattern.Length == 0 ? "" : texts.Text("result-picture-pattern", ("answers", string.Join("; ", pattern))))).Trim();
    }
}
