using BenchmarkDotNet.Attributes;
using KratomBot.Knowledge.Insights;

namespace KratomBot.Benchmarks.Recognition;

/// <summary>What the insights into one message cost.</summary>
[MemoryDiagnoser]
public class InsightsBenchmarks
{
    private readonly LocalTextInsights _insights = new();

    /// <summary>Language, distress, personal data, medicines and key phrases of a sentence.</summary>
    [Benchmark]
    public ValueTask<TextInsights> Sentence() => _insights.AnalyzeAsync("I take Xanax with kratom every night and I am scared, write to jane@example.org");

    /// <summary>Taking a telephone number out of a sentence.</summary>
    [Benchmark]
    public string Redact() => PersonalData.Redact("call me at (212) 736-5000 tonight, I need help");
}
