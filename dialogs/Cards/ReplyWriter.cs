using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>Turns a reply into what is sent: one message, of which Teams gets the card as a second.</summary>
internal static class ReplyWriter
{
    /// <summary>The messages, in order.</summary>
    public static Activity[] Write(Turn turn)
    {
        var reply = turn.Reply;
        var paragraphs = new List<string>(reply.Paragraphs);
        var buttons = reply.Buttons;
        var attachments = new List<Attachment>(reply.Attachments);
        if (reply.Question is { } question && turn.Check is { } check)
        {
            var view = QuestionView.Of(turn, check, question);
            paragraphs.AddRange(view.Paragraphs);
            buttons = view.Buttons;
            attachments.AddRange(view.Attachments);
        }

        var message = Words(string.Join("\n\n", paragraphs));
        message.InputHint = reply.Question is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        message.ChannelData = Data(turn);
        if (turn.Channel.IsTeams) return TeamsMessages.Of(turn, message, buttons, attachments);
        if (reply.PrivateChat is { } offer) buttons = [.. buttons, offer];
        if (attachments.Count > 0) message.Attachments = attachments;
        if (buttons.Count > 0) message.SuggestedActions = Suggested(buttons.Take(turn.Channel.MaxButtons));
        return [message];
    }

    /// <summary>A message of the safety gate when nothing is known but the text.</summary>
    public static Activity Plain(string text, IReadOnlyList<string> buttons, SafetyVerdict verdict)
    {
        var message = Words(text);
        if (buttons.Count > 0) message.SuggestedActions = Suggested(buttons);
        message.ChannelData = new JObject
        {
            ["safety"] = new JObject { ["level"] = verdict.Level.ToWire(), ["kind"] = verdict.Kind },
            ["faq"] = new JObject { ["topic"] = null, ["topics"] = new JArray(), ["answered"] = false },
        };
        return message;
    }

    /// <summary>Buttons that send what they say: some clients send the title, others the value.</summary>
    public static SuggestedActions Suggested(IEnumerable<string> labels) => new()
    {
        Actions = [.. labels.Select(label => new CardAction(ActionTypes.ImBack, title: label, value: label))],
    };

    private static Activity Words(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        return message;
    }

    private static JObject Data(Turn turn)
    {
        var (level, kind) = turn.Safety.InForce && turn.Safety.Level >= turn.Verdict.Level
            ? (turn.Safety.Level, turn.Safety.Kind)
            : (turn.Verdict.Level, turn.Verdict.Kind);
        var faq = turn.Reply.Faq;
        var data = new JObject
        {
            ["safety"] = new JObject { ["level"] = level.ToWire(), ["kind"] = kind },
            ["faq"] = new JObject
            {
                ["topic"] = faq.Topics.Count > 0 ? faq.Topics[0] : null,
                ["topics"] = new JArray(faq.Topics),
                ["answered"] = faq.Topics.Count > 0,
            },
        };
        if (faq.Choices.Count > 0) data["faq"]!["choices"] = new JArray(faq.Choices);
        if (turn.Reply.Question is { } question && turn.Check is { } check)
        {
            var (index, of) = turn.Content.Questionnaire.Progress(question.Id, check.Answers);
            data["selfCheck"] = new JObject { ["runId"] = check.RunId, ["step"] = question.Id, ["index"] = index, ["of"] = of };
        }

        return data;
    }
}
