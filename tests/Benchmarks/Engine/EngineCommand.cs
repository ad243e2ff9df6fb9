using System.Diagnostics;
using System.Globalization;

namespace KratomBot.Benchmarks.Engine;

/// <summary>
/// <c>engine [--clients N] [--seconds S] [--stored N]</c>: turns through the engine alone, without HTTP and without the real bot, on
/// a file with <c>synchronous=FULL</c>; prints turns a second and how long one took.
/// </summary>
internal static class EngineCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        var (clients, seconds, stored) = (Option(options, "--clients", 32), Option(options, "--seconds", 10), Option(options, "--stored", 0));
        await using var engine = new EngineUnderTest();
        await engine.StartAsync();
        await Parallel.ForAsync(0, stored, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) => await engine.TurnAsync($"old{i}"));
        await RunAsync(engine, clients, TimeSpan.FromSeconds(1));

        var (processor, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var times = await RunAsync(engine, clients, TimeSpan.FromSeconds(seconds));
        var elapsed = clock.Elapsed;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            clients  stored   turns/s  p50 ms  p95 ms  p99 ms  CPU µs/turn
            {clients,7}  {stored,6}  {times.Count / elapsed.TotalSeconds,8:0}  {At(times, 0.50),6:0.00}  {At(times, 0.95),6:0.00}  {At(times, 0.99),6:0.00}  {(Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / times.Count,11:0}
            """));
        return 0;
    }

    private static async Task<List<double>> RunAsync(EngineUnderTest engine, int clients, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (clock.Elapsed < length)
            {
                var start = clock.Elapsed;
                await engine.TurnAsync($"c{client}");
                mine.Add((clock.Elapsed - start).TotalMilliseconds);
            }
            return mine;
        })));
        return [.. times.SelectMany(mine => mine)];
    }

    private static double At(List<double> sorted, double part) => sorted[(int)(part * (sorted.Count - 1))];

    private static int Option(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
