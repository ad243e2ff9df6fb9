using BenchmarkDotNet.Attributes;
using KratomBot.Engine.Storage;

namespace KratomBot.Benchmarks.Engine;

/// <summary>The smallest durable write, alone and in company: what the shared flush gives.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks : IAsyncDisposable
{
    private const int Writes = 640;

    private EngineUnderTest _engine = null!;

    /// <summary>Writers at once.</summary>
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

    /// <summary>The figures are per write.</summary>
    [Benchmark(OperationsPerInvoke = Writes)]
    public Task Write() => Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
    {
        for (var i = 0; i < Writes / Callers; i++)
            await _engine.Store.WriteStateAsync([new StateWrite($"k{caller}", null, "{\"value\":1}"u8.ToArray())], DateTimeOffset.UnixEpoch, CancellationToken.None);
    }));
}
