using System.Net;
using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Tests.Running;
using KratomBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Faults;

/// <summary>The store has no room left, until somebody's conversation is deleted.</summary>
public sealed class FullStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Full_EmergenciesAreAnsweredAndNothingAcknowledgedIsLostWhenThereIsRoomAgain()
    {
        using var server = BotServer.Start(server => server
            .With("Store:Path", Path.Combine(_folder.FullName, "bot.db")).With("Store:MaxMegabytes", "1")
            .With("Limits:PerTokenPerMinute", "1000000").With("Limits:InAllPerSecond", "1000000"));
        var talkative = await server.StartConversationAsync();
        var waiting = await server.StartConversationAsync();
        using var http = server.Client();

        var acknowledged = await FillAsync(talkative, waiting);
        var ordinary = await waiting.PostAsync(new { type = "message", text = new string('x', 3000) });
        var emergency = await waiting.PostAsync(new { type = "message", text = "he can't be woken up and his lips are blue" });
        var readyWhenFull = await http.GetAsync("/health/ready", Token);
        await server.Services.GetRequiredService<ConversationEngine>().ForgetUserAsync(new UserKey(ClientActivity.ChannelId, talkative.UserId), Token);
        var readyAgain = await http.GetAsync("/health/ready", Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ordinary.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, readyWhenFull.StatusCode);
        Assert.Equal(HttpStatusCode.OK, readyAgain.StatusCode);
        var help = JsonDocument.Parse(await emergency.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("activities")[0];
        Assert.Contains("112", help.GetProperty("text").GetString(), StringComparison.Ordinal);
        using var stream = await waiting.OpenAsync();
        foreach (var id in acknowledged)
            await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out var asked) && asked.GetString() == id);
        var later = await waiting.SayAsync("and now");
        await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out var asked) && asked.GetString() == later);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>One person writes much, another a little in between, until nothing more is taken.</summary>
    /// <returns>What the other one's messages are called, those that were acknowledged.</returns>
    private static async Task<IReadOnlyList<string>> FillAsync(Conversation talkative, Conversation waiting)
    {
        var acknowledged = new List<string>();
        while (true)
        {
            var much = await talkative.PostAsync(new { type = "message", text = new string('x', 3000) });
            if (!much.IsSuccessStatusCode)
                return acknowledged;
            var little = await waiting.PostAsync(new { type = "message", text = "still there?" });
            if (!little.IsSuccessStatusCode)
                return acknowledged;
            acknowledged.Add((await Conversation.ReadAsync(little)).GetProperty("id").GetString()!);
        }
    }
}
