using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>What Teams shows beside an answer: the article as a citation, and its own buttons for feedback.</summary>
internal static class TeamsExtras
{
    /// <summary>The member of <c>channelData</c> that asks for the feedback buttons.</summary>
    public const string Feedback = "feedbackLoopEnabled";

    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    /// <summary>The mark of an answer in the text, to which its citation belongs.</summary>
    /// <param name="place">The answer's place in the reply, from 0.</param>
    public static string Mark(int place) => $"[{Show.Number(place + 1)}]";

    /// <summary>Adds it to the answers that stand in the message. Teams refuses a citation whose mark is not in the text.</summary>
    public static void Add(Activity message, Turn turn)
    {
        JObject[] citations = [.. turn.Reply.Faq.Topics
            .Select((topic, place) => (topic, place))
            .Where(cited => message.Text.Contains(Mark(cited.place), StringComparison.Ordinal))
            .Select(cited => Citation(turn, cited.topic, cited.place + 1))];
        if (citations.Length == 0) return;
        ((JObject)message.ChannelData)[Feedback] = true;
        message.Entities =
        [
            new Entity("https://schema.org/Message")
            {
                Properties = new JObject
                {
                    ["@type"] = "Message",
                    ["@context"] = "https://schema.org",
                    ["@id"] = "",
                    ["citation"] = new JArray(citations.Cast<object>()),
                },
            },
        ];
    }

    private static JObject Citation(Turn turn, string topic, int position) => new()
    {
        ["@type"] = "Claim",
        ["position"] = position,
        ["appearance"] = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = AtMost(LongestName, turn.Content.ResultTexts.Article.Title),
            ["abstract"] = AtMost(LongestAbstract, turn.Content.Faq.Content.Topic(new TopicId(topic)).Section),
        },
    };

    private static string AtMost(int length, string text) => text.Length <= length ? text : text[..length];
}
