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

        await FillAsync(talkative);
        var (acknowledged, emergency) = await UntilRefusedAsync(waiting, "he can't be woken up and his lips are blue");
        var ordinary = await waiting.PostAsync(new { type = "message", text = new string('x', 3000) });
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

    /// <summary>Somebody writes much, until no more is taken.</summary>
    private static async Task FillAsync(Conversation talkative)
    {
        while ((await talkative.PostAsync(new { type = "message", text = new string('x', 3000) })).IsSuccessStatusCode)
        {
        }
    }

    /// <summary>Somebody says the same again and again: what is left of the last pages may still hold some of it.</summary>
    /// <returns>What the messages are called that were acknowledged, and the answer to the one that was not.</returns>
    private static async Task<(IReadOnlyList<string> Acknowledged, HttpResponseMessage Refused)> UntilRefusedAsync(Conversation waiting, string text)
    {
        var acknowledged = new List<string>();
        while (true)
        {
            var answer = await waiting.PostAsync(new { type = "message", text });
            if (!answer.IsSuccessStatusCode)
                return (acknowledged, answer);
            acknowledged.Add((await Conversation.ReadAsync(answer)).GetProperty("id").GetString()!);
        }
    }
}
