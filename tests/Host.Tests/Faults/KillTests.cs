using System.Globalization;
using System.Text.Json.Nodes;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Faults;

/// <summary>
/// The bot is killed again and again while people talk to it. KRATOMBOT_KILLS says how often (25 unless told; 200 by hand),
/// KRATOMBOT_SEED repeats the moments of a failed run.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int People = 20;

    [Fact]
    public async Task Kill_UnderLoad_LosesNothingAndAnswersNothingTwice()
    {
        var kills = Number("KRATOMBOT_KILLS") ?? 25;
        var seed = Number("KRATOMBOT_SEED") ?? 20260501;
        output.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        await using var bot = await BotProcess.StartAsync("--Limits:PerTokenPerMinute", "1000000", "--Limits:InAllPerSecond", "1000000");
        using var http = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromSeconds(10) };
        var life = new Life();
        var talkers = new List<Talker>();
        for (var i = 0; i < People; i++)
            talkers.Add(new Talker(await DirectLineClient.StartAsync(http, TestContext.Current.CancellationToken), life));

        using var enough = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(enough.Token)).ToArray();
        for (var i = 0; i < kills; i++)
        {
            // The moment is counted in messages, so that a slow machine is killed at the same places as a fast one.
            for (var messages = random.Next(1, 60); messages > 0; messages--)
                await life.Acknowledged.WaitAsync(TestContext.Current.CancellationToken);
            life.Ends();
            bot.Kill();
            await bot.RestartAsync();
            life.Begins();
        }

        await enough.CancelAsync();
        await Task.WhenAll(talking);
        foreach (var talker in talkers)
            await talker.CheckAsync();
        Assert.True(talkers.TrueForAll(talker => talker.Acknowledged.Count > 0), "Every conversation must have gone on.");
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the bot runs, and a count of what it has acknowledged.</summary>
    private sealed class Life
    {
        private TaskCompletionSource _running = Completed();

        public SemaphoreSlim Acknowledged { get; } = new(0);

        /// <summary>Completes when the bot runs.</summary>
        public Task Running => _running.Task;

        public void Ends() => _running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Begins() => _running.SetResult();

        private static TaskCompletionSource Completed()
        {
            var source = new TaskCompletionSource();
            source.SetResult();
            return source;
        }
    }

    /// <summary>One person who repeats a message, under the same client id, until it is acknowledged.</summary>
    private sealed class Talker(DirectLineClient client, Life life)
    {
        public List<string> Acknowledged { get; } = [];

        public async Task TalkAsync(CancellationToken enough)
        {
            for (var number = 0; !enough.IsCancellationRequested; number++)
            {
                Acknowledged.Add(await PostUntilAcknowledgedAsync("what is kratom tolerance", $"{client.ConversationId}-{number}"));
                life.Acknowledged.Release();
            }
        }

        public async Task CheckAsync()
        {
            var last = await PostUntilAcknowledgedAsync("what are the stages", $"{client.ConversationId}-last");
            await client.OpenStreamAsync(TestContext.Current.CancellationToken);
            var all = new List<JsonObject>();
            while (!all.Exists(activity => IsReply(activity, last)))
                all.AddRange(await client.NextAsync(TestContext.Current.CancellationToken));

            foreach (var id in Acknowledged.Append(last))
            {
                Assert.Single(all, activity => (string?)activity["id"] == id);
                Assert.Single(all, activity => IsReply(activity, id));
            }
        }

        private static bool IsReply(JsonObject activity, string id) =>
            (string?)activity["replyToId"] == id && (string?)activity["type"] == "message";

        private async Task<string> PostUntilAcknowledgedAsync(string text, string clientId)
        {
            while (true)
            {
                await life.Running.WaitAsync(TestContext.Current.CancellationToken);
                try
                {
                    return await client.PostAsync(text, clientId, TestContext.Current.CancellationToken);
                }
                catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
                {
                    // Killed in the middle of it. The same message is sent again when the bot runs.
                    await Task.Yield();
                }
            }
        }
    }
}
