using KratomBot.Dialogs.Root;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>
/// A reply as Teams shows it. It would split a message with text and card in two and give an id to neither, and it shows suggested
/// actions only below text: so the words go first, and the card follows with all the buttons.
/// </summary>
internal static class TeamsMessages
{
    /// <summary>How many buttons of a row or a card are shown.</summary>
    public const int MostActions = 6;

    /// <summary>The messages, in order.</summary>
    public static Activity[] Of(Turn turn, Activity words, IReadOnlyList<string> buttons, List<Attachment> cards)
    {
        TeamsExtras.Add(words, turn);
        if (turn.Reply.PrivateChat is not null && cards.Count == 0)
            cards.Add(AdaptiveCard.Of(turn.Content.Texts.Text("private-chat"), [], []));
        if (cards.Count == 0)
        {
            if (buttons.Count > 0) words.SuggestedActions = Suggested(turn, buttons);
            return [words];
        }

        AddButtons(turn, (JObject)cards[^1].Content, buttons);
        var card = (Activity)Activity.CreateMessageActivity();
        card.Attachments = cards;
        card.Summary = turn.Reply.Question?.Short;
        card.InputHint = words.InputHint;
        card.ChannelData = ((JObject)words.ChannelData).DeepClone();
        ((JObject)card.ChannelData).Remove(TeamsExtras.Feedback);
        return [words, card];
    }

    private static SuggestedActions Suggested(Turn turn, IReadOnlyList<string> buttons)
    {
        var suggested = ReplyWriter.Suggested(buttons.Take(turn.Channel.MaxButtons));
        if (turn.Channel.IsGroup) suggested.To = [turn.UserId];
        return suggested;
    }

    private static void AddButtons(Turn turn, JObject card, IReadOnlyList<string> buttons)
    {
        var actions = (JArray)card["actions"]!;
        if (turn.Reply.PrivateChat is { } label) actions.Add(AdaptiveCard.OpenUrl(label, PrivateChat(turn)));
        foreach (var button in buttons.Take(MostActions - actions.Count))
            actions.Add(AdaptiveCard.Submit(button, Typed(turn, button)));
    }

    private static JObject Typed(Turn turn, string button)
    {
        var data = turn.Reply.Question is { } question && turn.Check is { } check ? QuestionCard.Guard(check, question) : [];
        data["text"] = button;
        return data;
    }

    /// <summary>Opens the chat with the bot alone: Teams writes a bot's id as "28:" and its application id.</summary>
    private static Uri PrivateChat(Turn turn)
    {
        var id = turn.Context.Activity.Recipient?.Id ?? "";
        return new Uri($"https://teams.microsoft.com/l/chat/0/0?users=28:{Uri.EscapeDataString(id.StartsWith("28:", StringComparison.Ordinal) ? id[3..] : id)}");
    }
}
