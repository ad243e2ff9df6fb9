using System.Collections.Concurrent;
using System.Diagnostics;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>Many people at the same time against one bot.</summary>
internal static class LoadRun
{
    /// <summary>Runs one load.</summary>
    /// <param name="address">The bot, or its <c>/api/messages</c>.</param>
    /// <param name="options">How many people, how long.</param>
    /// <param name="bot">The bot's process, where it is ours: its processor time and memory are read.</param>
    public static async Task<LoadResult> RunAsync(Uri address, LoadOptions options, BotProcess? bot)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        await using var service = options.UntilReceipt ? await ReplySink.StartAsync() : null;
        var people = new List<Person>();
        for (var i = 0; i < options.Clients; i++)
        {
            people.Add(address.AbsolutePath.EndsWith("/api/messages", StringComparison.Ordinal)
                ? new ChannelPerson(http, address, service?.Address)
                : await BrowserPerson.ArriveAsync(http, CancellationToken.None));
        }

        var measured = new ConcurrentBag<TimeSpan>();
        var failures = 0;
        var clock = Stopwatch.StartNew();
        var warm = options.Duration / 5;
        var end = warm + options.Duration;
        var usedBefore = TimeSpan.Zero;
        var reading = ReadAfterWarmUpAsync();

        async Task ReadAfterWarmUpAsync()
        {
            await Task.Delay(warm, TimeProvider.System);
            usedBefore = bot?.ProcessorTime ?? TimeSpan.Zero;
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
        var used = (bot?.ProcessorTime ?? TimeSpan.Zero) - usedBefore;
        foreach (var person in people)
            await person.DisposeAsync();
        return LoadResult.Of(address, measured, failures, options.Duration, bot is null ? null : used, bot?.ResidentMemory);
    }
}
