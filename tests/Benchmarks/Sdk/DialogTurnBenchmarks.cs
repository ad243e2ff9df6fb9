using BenchmarkDotNet.Attributes;

namespace KratomBot.Benchmarks.Sdk;

/// <summary>The mean cost of a dialog turn; the aim is under 60 µs and 24 KiB.</summary>
[MemoryDiagnoser]
public class DialogTurnBenchmarks
{
    private readonly FivePrompts _conversation = new();

    /// <summary>Six turns: the start and five answers; the figures are per turn.</summary>
    [Benchmark(OperationsPerInvoke = 6)]
    public Task<int> DialogTurn() => _conversation.RunRoundAsync();
}
