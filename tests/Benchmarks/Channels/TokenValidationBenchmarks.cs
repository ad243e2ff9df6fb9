using BenchmarkDotNet.Attributes;
using KratomBot.Host.Channels.BotFramework.Inbound;

namespace KratomBot.Benchmarks.Channels;

/// <summary>Checking a caller's token; the aim is under 0.2 ms.</summary>
[MemoryDiagnoser]
public class TokenValidationBenchmarks
{
    private readonly SignedCaller _caller = new();

    /// <summary>One token.</summary>
    [Benchmark]
    public Task<Caller> ValidateToken() => _caller.ValidateAsync();
}
