using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Evaluation;

/// <summary>Everything of a reply that a person reads: text, the text of cards, the titles of buttons.</summary>
internal static class ReplyText
{
    private static readonly HashSet<string> Read = ["text", "title", "subtitle", "value", "altText", "fallbackText"];

    /// <summary>One text for one reply.</summary>
    public static string Of(Activity reply) => string.Join('\n', Parts(reply).Where(part => part.Length > 0));

    /// <summary>What a reply says about itself to programs.</summary>
    public static JObject? ChannelData(Activity reply) => reply.ChannelData is null ? null : JObject.FromObject(reply.ChannelData);

    private static IEnumerable<string> Parts(Activity reply)
    {
        yield return reply.Text ?? "";
        foreach (var card in reply.Attachments ?? [])
        {
            yield return card.Name ?? "";
            if (card.Content is null)
                continue;
            foreach (var part in JToken.FromObject(card.Content).SelectTokens("$..*").OfType<JValue>().Where(IsRead))
                yield return (string)part!;
        }

        foreach (var action in reply.SuggestedActions?.Actions ?? [])
            yield return action.Title ?? "";
    }

    private static bool IsRead(JValue value) => value.Type == JTokenType.String && value.Parent is JProperty { Name: var name } && Read.Contains(name);
}
