using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using KratomBot.Host.Tests.Running;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Operations.Privacy;

/// <summary>
/// Every written conversation, held with the real program at its most talkative: logs of the lowest level, metrics and traces printed and
/// sent to a collector. No run of words that a person typed, no short text that is like no other, and no id of a person may stand in any of it.
/// </summary>
public sealed class NothingWrittenTests
{
    private const int AtOnce = 4;
    private const string Name = "Sweepname Canaryperson";
    private const string Submitted = "submitted canary words";

    /// <summary>Nobody's program says these by itself, so that even a text of one word or two is known again.</summary>
    private static readonly SpokenLines ShortTexts = new("short texts", false, ["zwetschgenmus", "quilted marzipan", "start a self-check", "xylophonist", "I take sertraline", "gooseberry", "yes", "gooseberries"]);

    private readonly ConcurrentBag<string> _said = [Submitted];
    private readonly ConcurrentBag<string> _ids = [Name];

    [Fact]
    public async Task Conversations_All_LeaveNoWordAndNoIdInWhatIsWritten()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var collector = await Collector.StartAsync();
        await using var bot = await BotProcess.StartAsync(
            "--environment", "Development", "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace",
            "--Telemetry:Console", "yes", "--Telemetry:OtlpEndpoint", collector.Address, "--Telemetry:OtlpProtocol", "HttpProtobuf",
            "--Limits:PerTokenPerMinute", "100000");
        SpokenLines[] conversations = [.. SpokenLines.ReadAll(), ShortTexts];

        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (conversation, _) =>
        {
            if (conversation.IsTeams)
                await TalkOverTheConnectorAsync(bot, conversation);
            else
                await TalkOverDirectLineAsync(bot, conversation);
        });
        var stored = await ReadFolderAsync(bot.Folder);
        await bot.StopAsync(cancellation);

        var (metrics, traces, logs) = (collector.Of("metrics"), collector.Of("traces"), collector.Of("logs"));
        var written = string.Join('\n', bot.Said, metrics, traces, logs);
        string[] pieces = [.. _said.SelectMany(Pieces.Of).Append(Submitted)];
        Assert.True(pieces.Length > 1000, $"{pieces.Length} pieces");
        Assert.NotEmpty(Pieces.Found(pieces, stored));
        Assert.Contains("kratombot.turn.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("kratombot.faq.topics", metrics, StringComparison.Ordinal);
        Assert.Contains("kratombot.safety.level", traces, StringComparison.Ordinal);
        Assert.Contains("kratombot.conversation", bot.Said, StringComparison.Ordinal);
        Assert.Contains("dbug: ", bot.Said, StringComparison.Ordinal);
        Assert.NotEmpty(logs);
        Assert.Empty(Pieces.Found(pieces, written));
        Assert.Empty(Pieces.Found(_ids, written));
    }

    private async Task TalkOverDirectLineAsync(BotProcess bot, SpokenLines conversation)
    {
        var left = new Queue<string>(conversation.Texts);
        do
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            var line = await Conversation.StartAsync(http);
            foreach (var id in (string[])[line.Id, line.UserId, line.Token, line.StreamUrl[(line.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..]])
                _ids.Add(id);
            await line.PostAsync(new { type = "message", value = new { runId = "none", step = "amount", value = Submitted } });
            using var stream = await line.OpenAsync();
            while (left.TryDequeue(out var text) && await SayAsync(line, stream, text))
            {
            }
        }
        while (left.Count > 0);
    }

    /// <returns>Whether the person is still known: whoever was forgotten begins anew.</returns>
    private async Task<bool> SayAsync(Conversation line, Conversation.StreamReader stream, string text)
    {
        _said.Add(text);
        var response = await line.PostAsync(new { type = "message", text, from = new { id = line.UserId, name = Name } });
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return false;
        var id = (await Conversation.ReadAsync(response)).GetProperty("id").GetString();
        await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == id);
        return true;
    }

    private async Task TalkOverTheConnectorAsync(BotProcess bot, SpokenLines conversation)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        var (person, place) = ($"29:sweep-person-{conversation.File}", $"a:sweep-place-{conversation.File}");
        _ids.Add(person);
        _ids.Add(place);
        foreach (var (number, text) in conversation.Texts.Index())
        {
            _said.Add(text);
            var response = await http.PostAsJsonAsync("/api/messages", new
            {
                type = "message",
                id = $"{conversation.File}-{number}",
                text,
                channelId = "msteams",
                deliveryMode = "expectReplies",
                serviceUrl = "https://smba.trafficmanager.net/teams/",
                from = new { id = person, name = Name, aadObjectId = person },
                recipient = new { id = "28:bot" },
                conversation = new { id = place, conversationType = "personal" },
            }, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        }
    }

    private static async Task<string> ReadFolderAsync(string folder)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "bot.db*").Where(file => !file.EndsWith("lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}
