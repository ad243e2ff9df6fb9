using BenchmarkDotNet.Attributes;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Benchmarks.Recognition;

/// <summary>
/// What reading one message costs. Promised: 0.5 ms for 42 characters with facts, 6 ms with a calendar expression,
/// 10 µs without numbers, and 20 ms for each 1,000 characters of anything besides calendar expressions.
/// </summary>
[MemoryDiagnoser]
public class RecognizerBenchmarks
{
    private static readonly DateTime Now = new(2026, 9, 14, 20, 15, 0, DateTimeKind.Unspecified);

    private readonly UseRecognizer _recognizer = new();
    private readonly string _long = string.Join(' ', Enumerable.Repeat("I take 2-3g 4x a day for a year, it used to last 5 hrs now maybe 2.", 30))[..2000];
    private readonly string _hostile = string.Concat(Enumerable.Repeat("every 2 hours one hundred and ", 67))[..2000];

    /// <summary>Builds what the first call would have to build.</summary>
    [GlobalSetup]
    public void WarmUp() => _recognizer.SelfTest();

    /// <summary>42 characters with three facts.</summary>
    [Benchmark]
    public RecognizedUse Facts() => _recognizer.Recognize("2-3g 4x a day for like a year and a half!!", Now);

    /// <summary>A calendar expression: the library's part.</summary>
    [Benchmark]
    public RecognizedUse Calendar() => _recognizer.Recognize("5 g twice a day since early March of 2021.", Now);

    /// <summary>A number in words that only the library reads.</summary>
    [Benchmark]
    public RecognizedUse Words() => _recognizer.Recognize("I take one hundred and twenty caps a week.", Now);

    /// <summary>42 characters without anything to find.</summary>
    [Benchmark]
    public RecognizedUse Nothing() => _recognizer.Recognize("what is tolerance and how does it build up", Now);

    /// <summary>2,000 characters full of facts.</summary>
    [Benchmark]
    public RecognizedUse LongText() => _recognizer.Recognize(_long, Now);

    /// <summary>2,000 characters made to cost much.</summary>
    [Benchmark]
    public RecognizedUse HostileText() => _recognizer.Recognize(_hostile, Now);
}
