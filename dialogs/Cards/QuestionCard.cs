using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>A question as an Adaptive Card. Every button carries the run and the question, so that an old one is known as old.</summary>
internal static class QuestionCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The card of a question with options.</summary>
    public static Attachment For(Turn turn, CheckState check, Question question) => new(ContentType, content: new JObject
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = question.IsMultiple ? new JArray(Choices(question)) : [],
        ["actions"] = question.IsMultiple
            ? new JArray(Submit(turn.Content.Texts.Button("done"), check, question, value: null))
            : new JArray(question.Options.Select(option => Submit(option.Label, check, question, option.Id))),
        ["fallbackText"] = question.Text,
    });

    private static JObject Choices(Question question) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = "value",
        ["isMultiSelect"] = true,
        ["style"] = "expanded",
        ["wrap"] = true,
        ["label"] = question.Short,
        ["choices"] = new JArray(question.Options.Select(option => new JObject { ["title"] = option.Label, ["value"] = option.Id })),
    };

    private static JObject Submit(string title, CheckState check, Question question, string? value)
    {
        var data = new JObject { ["runId"] = check.RunId, ["step"] = question.Id };
        if (value is not null) data["value"] = value;
        return new JObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
    }
}
