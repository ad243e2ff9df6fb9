using System.Diagnostics;
using System.Globalization;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Publish;

/// <summary>Publishes the bot in several ways and times how soon each answers. The one for a server must do so within a second.</summary>
internal static class PublishCommand
{
    private const int Starts = 5;
    private const double Promised = 1_000;

    private static readonly double Width = Environment.GetEnvironmentVariable("CI") is "true" ? 3 : 1;

    private static readonly (string Name, string[] Options)[] Ways =
    [
        ("framework-dependent", ["-r", "linux-x64", "--no-self-contained"]),
        ("single file, not precompiled", ["-p:PublishProfile=server", "-p:PublishReadyToRun=false"]),
        ("single file, precompiled by part", ["-p:PublishProfile=server", "-p:PublishReadyToRunComposite=false"]),
        ("single file as for a server", ["-p:PublishProfile=server"]),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0)
        {
            Console.WriteLine("publish takes no options");
            return 2;
        }

        var last = 0.0;
        foreach (var (name, options) in Ways)
        {
            var folder = Directory.CreateTempSubdirectory("kratombot-publish-").FullName;
            try
            {
                var clock = Stopwatch.StartNew();
                await PublishAsync(folder, options);
                var published = clock.Elapsed;
                var (answers, processor, memory) = await TimeAsync(Path.Combine(folder, "KratomBot.Host"));
                last = answers[answers.Count / 2];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-32} published in {published.TotalSeconds,4:F0} s, {Size(folder) / 1e6,4:F0} MB, first answer after {last,5:F0} ms (median of {Starts}, {answers[0]:F0} to {answers[^1]:F0}) and {processor:F0} ms of processor, {memory / 1e6:F0} MB of memory"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        var holds = last <= Promised * Width;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "holds" : "FAILS")}  promised {Promised:F0} ms, allowed here {Promised * Width:F0} ms"));
        return holds ? 0 : 1;
    }

    private static async Task PublishAsync(string folder, string[] options)
    {
        string[] arguments = ["publish", Path.Combine(Repository.Root, "bot", "host"), "-c", "Release", "-o", folder, "-v", "quiet", "-nologo", .. options];
        using var process = Process.Start("dotnet", arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("The bot could not be published.");
    }

    // The first start reads the files from the disk; it is not counted.
    private static async Task<(List<double> Answers, double Processor, long Memory)> TimeAsync(string executable)
    {
        var answers = new List<double>();
        var processor = new List<double>();
        var memory = 0L;
        for (var start = 0; start <= Starts; start++)
        {
            await using var bot = await BotProcess.StartPublishedAsync(executable);
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Address };
            using var answer = await http.GetAsync("/health/live");
            answer.EnsureSuccessStatusCode();
            if (start > 0)
            {
                answers.Add(bot.Elapsed.TotalMilliseconds);
                processor.Add(bot.ProcessorTime.TotalMilliseconds);
            }

            memory = bot.ResidentMemory;
        }

        answers.Sort();
        processor.Sort();
        return (answers, processor[processor.Count / 2], memory);
    }

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
