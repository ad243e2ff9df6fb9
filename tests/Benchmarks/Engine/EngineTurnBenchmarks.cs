using BenchmarkDotNet.Attributes;

namespace KratomBot.Benchmarks.Engine;

/// <summary>A whole turn through the engine, flushed to the disk twice: when the message is acknowledged and when it is answered.</summary>
[MemoryDiagnoser]
public class EngineTurnBenchmarks : IAsyncDisposable
{
    private const int Turns = 320;

    private EngineUnderTest _engine = null!;

    /// <summary>People who talk at once, each waiting for the answer.</summary>
    [Params(1, 32)]
    public int Callers { get; set; }

    /// <summary>Opens a new store.</summary>
    [GlobalSetup]
    public Task SetupAsync() => (_engine = new EngineUnderTest()).StartAsync();

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The figures are per turn.</summary>
    [Benchmark(OperationsPerInvoke = Turns)]
    public Task Turn() => Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
    {
        for (var i = 0; i < Turns / Callers; i++) await _engine.TurnAsync($"c{caller}");
    }));
}
