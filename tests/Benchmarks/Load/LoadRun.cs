using System.Collections.Concurrent;
using System.Diagnostics;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>Many people at the same time against one bot or its nodes.</summary>
internal static class LoadRun
{
    /// <summary>Runs one load against one bot.</summary>
    /// <param name="address">The bot, or its <c>/api/messages</c>.</param>
    /// <param name="options">How many people, how long.</param>
    /// <param name="bot">The bot's process, where it is ours: its processor time and memory are read.</param>
    public static Task<LoadResult> RunAsync(Uri address, LoadOptions options, BotProcess? bot) =>
        RunAsync(address.ToString(), [address], options, bot is null ? [] : [bot]);

    /// <summary>Runs one load against several nodes of a bot.</summary>
    public static Task<LoadResult> RunAsync(string name, IReadOnlyList<BotProcess> nodes, LoadOptions options) =>
        RunAsync(name, [.. nodes.Select(node => node.Address)], options, nodes);

    private static async Task<LoadResult> RunAsync(string name, IReadOnlyList<Uri> addresses, LoadOptions options, IReadOnlyList<BotProcess> bots)
    {
        var clients = addresses.Select(address => new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) }).ToList();
        await using var service = options.UntilReceipt ? await ReplySink.StartAsync() : null;
        var memoryBefore = bots.Sum(bot => bot.ResidentMemory);
        var people = new List<Person>();
        for (var i = 0; i < options.Clients; i++)
        {
            people.Add(addresses[0].AbsolutePath.EndsWith("/api/messages", StringComparison.Ordinal)
                ? new ChannelPerson(clients[0], addresses[0], service?.Address)
                : await BrowserPerson.ArriveAsync(clients[i % clients.Count], CancellationToken.None, elsewhere: clients[(i + 1) % clients.Count]));
        }

        var memoryPerConversation = (bots.Sum(bot => bot.ResidentMemory) - memoryBefore) / options.Clients;
        var measured = new ConcurrentBag<TimeSpan>();
        var failures = 0;
        var clock = Stopwatch.StartNew();
        var warm = options.Duration / 5;
        var end = warm + options.Duration;
        var usedBefore = TimeSpan.Zero;
        var reading = ReadAfterWarmUpAsync();

        TimeSpan Used() => bots.Aggregate(TimeSpan.Zero, (sum, bot) => sum + bot.ProcessorTime);

        async Task ReadAfterWarmUpAsync()
        {
            await Task.Delay(warm, TimeProvider.System);
            usedBefore = Used();
        }

        async Task TalkAsync(Person person, int number)
        {
            // People do not type in step with each other.
            await Task.Delay(options.Pause * number / options.Clients, TimeProvider.System);
            while (clock.Elapsed < end)
            {
                var asked = clock.Elapsed;
                try
                {
                    await person.AskAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
                }
                catch (Exception error) when (error is HttpRequestException or TimeoutException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
                {
                    if (Interlocked.Increment(ref failures) > options.Clients)
                        throw;
                    continue;
                }

                if (asked >= warm)
                    measured.Add(clock.Elapsed - asked);
                await Task.Delay(options.Pause, TimeProvider.System);
            }
        }

        await Task.WhenAll(people.Select(TalkAsync).Append(reading));
        var used = Used() - usedBefore;
        foreach (var person in people)
            await person.DisposeAsync();
        foreach (var client in clients)
            client.Dispose();
        return bots.Count == 0
            ? LoadResult.Of(name, measured, failures, options.Duration)
            : LoadResult.Of(name, measured, failures, options.Duration, used, bots.Sum(bot => bot.ResidentMemory), memoryPerConversation, bots.Max(bot => bot.StartTime));
    }
}
