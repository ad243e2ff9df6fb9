using System.Globalization;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>The load command: one table for one bot or for several in the same run.</summary>
internal static class LoadCommand
{
    private static readonly string[] Heads = ["bot", "turns", "failed", "turns/s", "p50", "p95", "p99", "CPU/turn", "memory"];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (LoadOptions.Parse(arguments) is not { } options)
        {
            Console.WriteLine(LoadOptions.Help);
            return arguments is ["--help"] ? 0 : 2;
        }

        var results = new List<LoadResult>();
        foreach (var url in options.Urls)
            results.Add(await LoadRun.RunAsync(url, options, bot: null));
        if (options.Urls.Count == 0)
        {
            await using var bot = await BotProcess.StartAsync(options.UntilReceipt ? OpenToTools : Unlimited);
            var first = await FirstReplyAsync(bot);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to the line with the address {bot.StartTime.TotalMilliseconds:F0} ms, to the first reply {first.TotalMilliseconds:F0} ms"));
            results.Add(await LoadRun.RunAsync(options.UntilReceipt ? MessagesOf(bot) : bot.Address, options, bot));
        }

        Print(results);
        return results.Exists(result => result.Failures > 0) ? 1 : 0;
    }

    /// <summary>Load is not what the limits are for: many people from one address.</summary>
    public static string[] Unlimited { get; } = ["--Limits:PerTokenPerMinute", "1000000", "--Limits:InAllPerSecond", "1000000"];

    /// <summary>In Development <c>/api/messages</c> takes what comes from this machine; what checking a token costs is measured by itself.</summary>
    public static string[] OpenToTools { get; } = [.. Unlimited, "--environment", "Development"];

    /// <summary>Where channels post.</summary>
    public static Uri MessagesOf(BotProcess bot) => new(bot.Address, "/api/messages");

    /// <summary>From the start of the process to the reply to a first message.</summary>
    public static async Task<TimeSpan> FirstReplyAsync(BotProcess bot)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Address };
        await using var person = await BrowserPerson.ArriveAsync(http, CancellationToken.None);
        await person.AskAsync(CancellationToken.None);
        return bot.Elapsed;
    }

    private static void Print(IReadOnlyList<LoadResult> results)
    {
        string[][] rows = [Heads, .. results.Select(result => result.Cells())];
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)))));
    }
}
