using System.Text.Json.Nodes;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Plays whole conversations.</summary>
internal static class ChatVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        await using var bot = await Bot.StartAsync();
        await JsonLines.MapAsync(options["in"], options["out"], async line =>
        {
            bot.NextPerson();
            var replies = new JsonArray();
            foreach (var turn in line["turns"]!.AsArray())
                replies.Add(new JsonArray([.. (await bot.SayAsync((string)turn!)).Select(reply => JsonValue.Create(ReplyText.Of(reply)))]));
            return new JsonObject { ["id"] = (string?)line["id"], ["replies"] = replies };
        });
    }
}
