using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>The picture of a result, by a link, with a text that says the same.</summary>
internal static class ResultPicture
{
    /// <summary>The picture in a card; null where cards or links do not work.</summary>
    public static Attachment? For(Turn turn, SelfCheckResult result)
    {
        if (!turn.Channel.ShowsCards || FileLinks.Make(turn, FileKind.Picture) is not { } link) return null;
        return new Attachment("application/vnd.microsoft.card.adaptive", content: new JObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = new JArray(new JObject
            {
                ["type"] = "Image",
                ["url"] = link.ToString(),
                ["altText"] = AltText(turn.Content, turn.Check!.Answers, result),
                ["size"] = "stretch",
            }),
        });
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
