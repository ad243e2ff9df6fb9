using BenchmarkDotNet.Attributes;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Benchmarks.Faq;

/// <summary>Promised: a query 200 µs at the median, the index ready in 150 ms, a query under 2 ms with a thousand topics.</summary>
[MemoryDiagnoser]
public class FaqBenchmarks
{
    private const int ManyTopics = 1000;
    private const int LinesEach = 12;

    private FaqEngine _engine = null!;
    private TextClassifier _large = null!;

    /// <summary>Loads the engine, and trains a ranker on a thousand made-up topics.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _engine = FaqEngine.Load(ContentBundle.BesideProgram());
        var random = new Random(7);
        var words = Enumerable.Range(0, 4000).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))))).ToArray();
        var lines = Enumerable.Range(0, ManyTopics * LinesEach).Select(i =>
            new LabelledText(string.Join(' ', Enumerable.Range(0, 6).Select(k => words[((i % ManyTopics * 3) + random.Next(6) + (k * 7)) % words.Length])), $"topic {i % ManyTopics}"));
        _large = TextClassifier.TrainUncalibrated([.. lines], new TrainingOptions { Rounds = 1, MisspeltCopies = 0 });
    }

    /// <summary>A question of usual length.</summary>
    [Benchmark(Baseline = true)]
    public FaqResult Ask() => _engine.Ask("my usual amount hardly does anything these days, is that tolerance?");

    /// <summary>A message with two questions.</summary>
    [Benchmark]
    public FaqResult AskTwo() => _engine.Ask("What is a tolerance reset and how long does it take?");

    /// <summary>Reading the content and the ranker.</summary>
    [Benchmark]
    public FaqEngine Load() => FaqEngine.Load(ContentBundle.BesideProgram());

    /// <summary>A question among a thousand topics.</summary>
    [Benchmark]
    public Classified AskAmongThousandTopics() => _large.Classify("how do i get this to work again after so long");
}
