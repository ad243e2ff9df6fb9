using System.Text.Json.Nodes;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Asks questions, perhaps after another one, and tells what was answered.</summary>
internal static class FaqVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        await using var bot = await Bot.StartAsync();
        var engine = bot.Services.GetRequiredService<LiveContent>().Current.Faq;
        await JsonLines.MapAsync(options["in"], options["out"], line => AskAsync(bot, engine, line));
    }

    private static async Task<JsonObject> AskAsync(Bot bot, FaqEngine engine, JsonObject line)
    {
        bot.NextPerson();
        var before = (string?)line["previousQuestion"] is { } previous ? Faq(await bot.SayAsync(previous)) : null;
        var question = (string)line["question"]!;
        var faq = Faq(await bot.SayAsync(question));
        var json = new JsonObject
        {
            ["id"] = (string?)line["id"],
            ["topic"] = (string?)faq?["topic"],
            ["topics"] = Ids(faq?["topics"]),
            ["answered"] = (bool?)faq?["answered"] ?? false,
            ["score"] = engine.Ask(question, new FaqContext([.. Ids(before?["topics"]).Select(id => new TopicId((string)id!))])).Score,
        };
        if (faq?["choices"] is JArray choices)
            json["choices"] = Ids(choices);
        return json;
    }

    private static JObject? Faq(IEnumerable<Microsoft.Bot.Schema.Activity> replies) =>
        replies.Select(ReplyText.ChannelData).LastOrDefault(data => data?["faq"] is not null)?["faq"] as JObject;

    private static JsonArray Ids(JToken? ids) => [.. (ids as JArray ?? []).Select(id => JsonValue.Create((string)id!))];
}
