using BenchmarkDotNet.Attributes;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Benchmarks.Safety;

/// <summary>The gate, rules and second reader together, must answer 20,000 characters in under 50 ms.</summary>
[MemoryDiagnoser]
public class SafetyGateBenchmark
{
    private readonly SafetyGate _gate = SafetyGate.Load(ContentBundle.BesideProgram());
    private string _text = "";

    /// <summary>What the text is made of.</summary>
    [Params("what does the article say about a tolerance break? ", "i want to kill myself ", "can i mix kratom with xanax or wine? ", "k*ll s u i c i d e qweoiruz ")]
    public string Piece { get; set; } = "";

    /// <summary>Characters.</summary>
    [Params(40, 400, 20_000)]
    public int Length { get; set; }

    /// <summary>Builds the text.</summary>
    [GlobalSetup]
    public void Build() => _text = string.Concat(Enumerable.Repeat(Piece, (Length / Piece.Length) + 1))[..Length];

    /// <summary>One message.</summary>
    [Benchmark]
    public SafetyLevel Assess() => _gate.Assess(_text).Level;
}
