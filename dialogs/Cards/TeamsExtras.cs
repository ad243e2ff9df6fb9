using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>What Teams shows beside an answer: the article as a citation, and its own buttons for feedback.</summary>
internal static class TeamsExtras
{
    private const int LongestAbstract = 160;

    /// <summary>Adds it to an answer of the FAQ.</summary>
    public static void Add(Activity message, Turn turn)
    {
        if (turn.Reply.Faq.Topics.Count == 0) return;
        ((JObject)message.ChannelData)["feedbackLoopEnabled"] = true;
        message.Text += "\n\n" + string.Join(' ', turn.Reply.Faq.Topics.Select((_, place) => $"[{Show.Number(place + 1)}]"));
        message.Entities =
        [
            new Entity("https://schema.org/Message")
            {
                Properties = new JObject
                {
                    ["@type"] = "Message",
                    ["@context"] = "https://schema.org",
                    ["citation"] = new JArray(turn.Reply.Faq.Topics.Select((topic, place) => Citation(turn, topic, place + 1))),
                },
            },
        ];
    }

    private static JObject Citation(Turn turn, string topic, int position)
    {
        var section = turn.Content.Faq.Content.Topic(new TopicId(topic)).Section;
        return new JObject
        {
            ["@type"] = "Claim",
            ["position"] = position,
            ["appearance"] = new JObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = turn.Content.ResultTexts.Article.Title,
                ["abstract"] = section.Length <= LongestAbstract ? section : section[..LongestAbstract],
            },
        };
    }
}
