using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Transcripts;

/// <summary>One message of the bot, as a person and a program see it.</summary>
internal sealed record Heard(string Text, IReadOnlyList<string> Buttons, JObject Data, IReadOnlyList<JObject> Cards)
{
    public static Heard Nothing { get; } = new("", [], [], []);

    public string? Step => (string?)Data.SelectToken("selfCheck.step");

    public string? RunId => (string?)Data.SelectToken("selfCheck.runId");

    public string? Level => (string?)Data.SelectToken("safety.level");

    public string? Kind => (string?)Data.SelectToken("safety.kind");

    public bool Answered => (bool?)Data.SelectToken("faq.answered") ?? false;

    public IReadOnlyList<string> Topics => [.. Data.SelectTokens("faq.topics[*]").Select(topic => (string)topic!)];

    /// <summary>What a person sees of one message.</summary>
    public static Heard Of(Activity message) => Of([message]);

    /// <summary>What a person sees of one turn: in Teams a card is a message of its own.</summary>
    public static Heard Of(IReadOnlyList<Activity> messages)
    {
        JObject[] cards = [.. messages.SelectMany(message => message.Attachments ?? []).Select(attachment => attachment.Content).OfType<JObject>()];
        return new Heard(
            string.Join("\n\n", messages.Select(message => message.Text).Where(text => !string.IsNullOrEmpty(text))),
            [.. messages.SelectMany(message => message.SuggestedActions?.Actions ?? []).Select(action => action.Title), .. cards.SelectMany(Actions).Select(action => (string)action["title"]!)],
            JObject.FromObject(messages[^1].ChannelData),
            cards);
    }

    /// <summary>What a card's button sends; null when the button is not a card's.</summary>
    public JObject? Submit(string title, IReadOnlyList<string> ticked)
    {
        foreach (var card in Cards)
        {
            if (Actions(card).FirstOrDefault(action => action["data"] is not null && (string?)action["title"] == title) is not { } pressed) continue;
            var data = (JObject)pressed["data"]!.DeepClone();
            var choices = card.SelectTokens("body[*].choices[*]").ToDictionary(choice => (string)choice["title"]!, choice => (string)choice["value"]!);
            if (choices.Count > 0) data["value"] = string.Join(',', ticked.Select(label => choices[label]));
            return data;
        }

        return null;
    }

    private static IEnumerable<JObject> Actions(JObject card) => card.SelectTokens("$..actions[*]").Cast<JObject>();
}
