using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>Microsoft's own JavaScript SDK reads what we send, and we read what it makes.</summary>
public sealed class PeerTests
{
    [Fact]
    public async Task Calls_OfTheBot_AreReadByTheSdkWithoutLoss()
    {
        await using var peer = PeerProcess.Start("connector");
        var address = (await peer.NextAsync())!.Value.GetProperty("address").GetString()!;
        using var server = Server();
        using var http = server.Client();
        var chat = new TeamsChat(http, address, "personal", "a:1;with=odd/characters");

        await chat.InstallAsync();
        await chat.SayAsync("what are the stages of tolerance?");
        await chat.SayAsync("start a self-check");
        var calls = new List<JsonElement>();
        while (calls.Count < 4)
            calls.Add((await peer.NextAsync())!.Value);

        Assert.All(calls, call => Assert.False(call.TryGetProperty("error", out var error), error.ToString()));
        Assert.All(calls, call => Assert.StartsWith("/connector/v3/conversations/a%3A1%3Bwith%3Dodd%2Fcharacters/activities", call.GetProperty("path").GetString(), StringComparison.Ordinal));
        var activities = calls.Select(call => call.GetProperty("activity")).ToArray();
        Assert.All(activities, activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
        Assert.Contains("I am a program", activities[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("imBack", activities[0].GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("type").GetString());
        Assert.Equal("https://schema.org/Message", activities[1].GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.True(activities[1].GetProperty("channelData").GetProperty("feedbackLoopEnabled").GetBoolean());
        var card = activities[3].GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Equal("1.5", card.GetProperty("content").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Activities_MadeByTheSdk_AreUnderstood()
    {
        using var server = Server();
        await using var peer = PeerProcess.Start("inbound", new Uri(server.ClientOptions.BaseAddress, "/api/messages").ToString());

        var answers = new Dictionary<string, JsonElement>();
        while (await peer.NextAsync() is { } line)
            answers.Add(line.GetProperty("name").GetString()!, line);

        Assert.Equal(12, answers.Count);
        string[] inline = ["question", "mention", "submit", "attachment"];
        Assert.All(answers, answer => Assert.Equal(
            inline.Contains(answer.Key) || answer.Key == "feedback" ? HttpStatusCode.OK : HttpStatusCode.Accepted,
            (HttpStatusCode)answer.Value.GetProperty("status").GetInt32()));
        Assert.All(inline, name => Assert.NotEmpty(Replies(answers[name])));
        Assert.Contains("tolerance", Replies(answers["question"])[0].GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("tolerance-break", Replies(answers["mention"])[0].GetProperty("channelData").GetProperty("faq").GetProperty("topic").GetString());
        Assert.Contains("self-check that is over", Replies(answers["submit"])[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static BotServer Server() => BotServer.Start(server => server.InDevelopment().WithTheBot());

    private static JsonElement[] Replies(JsonElement answer) => [.. answer.GetProperty("replies").EnumerateArray()];
}
