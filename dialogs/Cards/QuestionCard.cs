using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>A question as an Adaptive Card. Every button carries the run and the question, so that an old one is known as old.</summary>
internal static class QuestionCard
{
    /// <summary>The card of a question with options.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="check">The run.</param>
    /// <param name="question">The question.</param>
    /// <param name="listed">Its options in plain text.</param>
    public static Attachment For(Turn turn, CheckState check, Question question, string listed) => AdaptiveCard.Of(
        $"{question.Text}\n{listed}",
        question.IsMultiple ? [Choices(question)] : [.. Buttons(check, question)],
        question.IsMultiple ? [AdaptiveCard.Submit(turn.Content.Texts.Button("done"), Guard(check, question))] : []);

    /// <summary>What a button sends besides its value.</summary>
    public static JObject Guard(CheckState check, Question question) => new() { ["runId"] = check.RunId, ["step"] = question.Id };

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

    private static IEnumerable<JObject> Buttons(CheckState check, Question question) =>
        question.Options.Chunk(TeamsMessages.MostActions).Select(options => new JObject
        {
            ["type"] = "ActionSet",
            ["actions"] = new JArray(options.Select(option =>
            {
                var data = Guard(check, question);
                data["value"] = option.Id;
                return AdaptiveCard.Submit(option.Label, data);
            })),
        });
}
