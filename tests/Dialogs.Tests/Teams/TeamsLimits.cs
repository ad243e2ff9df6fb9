using System.Text;
using KratomBot.Engine;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Teams;

/// <summary>What Teams takes: 100 KB of UTF-16 a message, no more buttons than it shows, cards of version 1.5 that say the same in plain text.</summary>
internal static class TeamsLimits
{
    private const int LargestMessage = 100 * 1024;
    private const int LargestCard = 28 * 1024;

    public static void Check(Activity message)
    {
        Assert.InRange(Encoding.UTF8.GetString(ActivityJson.Write(message)).Length * 2, 1, LargestMessage);
        Assert.InRange(message.SuggestedActions?.Actions.Count ?? 0, 0, 3);
        if (message.Attachments is not { Count: > 0 }) return;
        Assert.True(string.IsNullOrEmpty(message.Text), "Teams splits a message that has text and a card.");
        Assert.Null(message.SuggestedActions);
        foreach (var card in message.Attachments.Select(attachment => Assert.IsType<JObject>(attachment.Content))) CheckCard(card);
    }

    private static void CheckCard(JObject card)
    {
        Assert.Equal("1.5", (string)card["version"]!);
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToString()), 1, LargestCard);
        Assert.All(card.SelectTokens("$..actions").Cast<JArray>(), row => Assert.InRange(row.Count, 0, 6));
        Assert.All(card.SelectTokens("$..actions[*]"), action => Assert.Contains((string)action["type"]!, (string[])["Action.Submit", "Action.OpenUrl"]));
    }
}
