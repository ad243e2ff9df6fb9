using System.Text.Json.Nodes;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Says something dangerous or harmless, at a question of the self-check or after another message, and tells the level and the reply.</summary>
internal static class SafetyVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        await using var bot = await Bot.StartAsync();
        await JsonLines.MapAsync(options["in"], options["out"], line => AssessAsync(bot, line));
    }

    private static async Task<JsonObject> AssessAsync(Bot bot, JsonObject line)
    {
        bot.NextPerson();
        if ((string?)line["context"]?["step"] is { } step)
            await bot.GoToAsync(step);
        if ((string?)line["context"]?["after"] is { } before)
            await bot.SayAsync(before);
        var replies = await bot.SayAsync((string)line["text"]!);
        return new JsonObject
        {
            ["id"] = (string?)line["id"],
            ["level"] = replies.Select(reply => (string?)ReplyText.ChannelData(reply)?["safety"]?["level"]).FirstOrDefault(level => level is not null) ?? "none",
            ["reply"] = string.Join("\n\n", replies.Select(ReplyText.Of)),
        };
    }
}
