using System.Globalization;
using KratomBot.Benchmarks.Channels;
using KratomBot.Benchmarks.Sdk;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>Asserts the figures that the project promises. On a shared machine (CI=true) each may be three times as wide.</summary>
internal static class VerifyCommand
{
    private static readonly double Width = Environment.GetEnvironmentVariable("CI") is "true" ? 3 : 1;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0)
        {
            Console.WriteLine("verify takes no options");
            return 2;
        }

        var turn = await DialogTurnCost.MeasureAsync();
        var token = await TokenValidationCost.MeasureAsync();
        // The first start after a build compiles what later starts find in the file cache.
        await using (await BotProcess.StartAsync(LoadCommand.Unlimited))
        {
        }

        await using var bot = await BotProcess.StartAsync(LoadCommand.Unlimited);
        var first = await LoadCommand.FirstReplyAsync(bot);
        var load = new LoadOptions { Clients = 50, Pause = TimeSpan.FromSeconds(2) };
        var talk = await LoadRun.RunAsync(bot.Address, load, bot);
        await using var channel = await BotProcess.StartAsync(LoadCommand.OpenToTools);
        var receipt = await LoadRun.RunAsync(LoadCommand.MessagesOf(channel), load with { UntilReceipt = true }, channel);
        var held = true;

        void Check(string what, double measured, double promised, string unit)
        {
            var holds = measured <= promised * Width;
            held &= holds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "holds" : "FAILS")}  {what}: {measured:F1} {unit}, promised {promised:F0} {unit}, allowed here {promised * Width:F0} {unit}"));
        }

        Check("dialog turn through the bundled SDK, processor", turn.Microseconds, 60, "µs");
        Check("dialog turn through the bundled SDK, allocated", turn.Kibibytes, 24, "KiB");
        Check("start of the process to the first reply", first.TotalMilliseconds, 1_500, "ms");
        Check("FAQ turn of 50 people over Direct Line, 95th percentile", talk.P95.TotalMilliseconds, 25, "ms");
        Check("check of a caller's token, processor", token, 200, "µs");
        Check("acknowledgement to 50 people over /api/messages, 95th percentile", receipt.P95.TotalMilliseconds, 15, "ms");
        Check("failed turns", talk.Failures + receipt.Failures, 0, "");
        return held ? 0 : 1;
    }
}
