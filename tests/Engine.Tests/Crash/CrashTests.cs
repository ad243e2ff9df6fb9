using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine.Tests.Crash;

public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Conversations = 20;

    private readonly StoreFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How often the process is killed: <c>KRATOMBOT_CRASHES</c>, else 25.</summary>
    private static int Crashes => int.TryParse(Environment.GetEnvironmentVariable("KRATOMBOT_CRASHES"), out var crashes) ? crashes : 25;

    [Fact]
    public async Task Kill_UnderLoadAtRandomMoments_LosesNothingAnswersNothingTwiceAndGoesOn()
    {
        const int Seed = 20260501;
        output.WriteLine($"seed {Seed}, {Crashes} crashes");
        var random = new Random(Seed);
        var client = new CrashClient(_file.Path, Conversations);

        for (var i = 0; i < Crashes; i++) await client.RunAndKillAsync(random.Next(-1, 8) * random.Next(1, 40), Token);
        await client.FinishAsync(Token);

        await using var store = await _file.OpenAsync(options => options with { ReadOnly = true });
        Assert.Empty(await store.ReadDeadTurnsAsync(10, Token));
        Assert.Equal(0, (await store.CountAsync(Token)).WaitingMessages);
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            var log = await LogAsync(store, conversation);
            var sent = Enumerable.Range(0, client.Acknowledged[conversation]).Select(n => $"{conversation}-{n}").ToList();
            // Each message once, each answered once, in order, with the state of the turn before.
            Assert.Equal(sent, log.Where(a => a.From.Role != RoleTypes.Bot).Select(a => a.Text));
            Assert.Equal(sent.Select((text, n) => $"{n + 1} {text}"), log.Where(a => a.From.Role == RoleTypes.Bot).Select(a => a.Text));
        }
        output.WriteLine($"{client.Acknowledged.Sum()} messages");
    }

    public void Dispose() => _file.Dispose();

    private static async Task<List<Activity>> LogAsync(SqliteConversationStore store, int conversation) =>
        [.. (await store.ReadEventsAsync(Some.Key($"c{conversation}"), 0, int.MaxValue, Token)).Select(e => ActivityJson.Read(e.Activity.Span))];
}
