using System.Globalization;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>The load command: one table for one bot or for several in the same run.</summary>
internal static class LoadCommand
{
    private static readonly string[] Heads = ["bot", "turns", "failed", "turns/s", "p50", "p95", "p99", "CPU/turn", "memory", "memory/conversation", "start"];

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
            foreach (var stored in options.Stored.DefaultIfEmpty(0))
                results.Add(await (options.OnPostgres ? OnPostgresAsync(options, stored) : OnSqliteAsync(options, stored)));
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

    private static async Task<LoadResult> OnSqliteAsync(LoadOptions options, int stored)
    {
        await using var bot = await BotProcess.StartAsync(options.UntilReceipt ? OpenToTools : Unlimited);
        if (stored > 0)
        {
            await bot.StopAsync();
            StoredConversations.IntoSqlite(Path.Combine(bot.Folder, "bot.db"), stored);
            await bot.RestartAsync();
        }

        var first = await FirstReplyAsync(bot);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to the line with the address {bot.StartTime.TotalMilliseconds:F0} ms, to the first reply {first.TotalMilliseconds:F0} ms"));
        var result = await LoadRun.RunAsync(options.UntilReceipt ? MessagesOf(bot) : bot.Address, options, bot);
        return result with { Bot = string.Create(CultureInfo.InvariantCulture, $"sqlite, {stored} stored") };
    }

    private static async Task<LoadResult> OnPostgresAsync(LoadOptions options, int stored)
    {
        await using var cluster = await Cluster.StartAsync(options.Nodes, isDurable: true);
        if (stored > 0)
            await StoredConversations.IntoPostgresAsync(cluster.Postgres.ConnectionString, stored);
        return await LoadRun.RunAsync(string.Create(CultureInfo.InvariantCulture, $"postgres, {options.Nodes} nodes, {stored} stored"), cluster.Nodes, options);
    }

    private static void Print(IReadOnlyList<LoadResult> results)
    {
        string[][] rows = [Heads, .. results.Select(result => result.Cells())];
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)))));
    }
}
