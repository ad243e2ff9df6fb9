using KratomBot.Knowledge.Classification;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>
/// A reader that knows a few words: each speaks for one class. <c>one</c> and <c>two</c> are a danger only together,
/// and <c>calm</c> drowns a single <c>die</c> when it is said thirty times, though not when it is said ten times.
/// </summary>
internal static class TinyReader
{
    private static readonly string[] Words = ["blue", "die", "liver", "drive", "grams", "calm", "one", "two"];
    private static readonly float[] Strengths = [80, 205, 80, 80, 80, 20, 30, 30];
    private static readonly int[] ClassOf = [0, 1, 2, 3, 4, 5, 1, 1];

    private static readonly ReaderClass[] Classes =
    [
        new(SafetyLevel.Emergency, "overdose"), new(SafetyLevel.Crisis, "suicide"), new(SafetyLevel.Urgent, "liver"),
        new(SafetyLevel.Caution, "driving"), new(SafetyLevel.Refuse, "dose"), new(SafetyLevel.None, "none"),
    ];

    public static ReaderModel Model { get; } = Build();

    public static SafetyReader Reader { get; } = new(Model);

    /// <summary>A word said so many times.</summary>
    public static string Times(int count, string word) => string.Join(' ', Enumerable.Repeat(word, count));

    private static ReaderModel Build()
    {
        var vocabulary = new Vocabulary([.. Words.Select(word => ReaderText.WordFeature(word).Key)], [.. Words.Select(_ => 1f)], 0, 0, ReaderText.GroupWeights);
        var direct = Rows(Words.Length + 1, Classes.Length, (word, c) => word < Words.Length ? (ClassOf[word] == c ? Strengths[word] : 0) : c == 5 ? 110 : 0);
        var features = Rows(Words.Length + 1, ReaderNetwork.Hidden, (word, unit) => word < Words.Length ? (ClassOf[word] == unit ? Strengths[word] : 0) : unit == 5 ? 110 : 0);
        var units = Rows(ReaderNetwork.Hidden + 1, Classes.Length, (unit, c) => unit == c ? 1 : 0);
        return new ReaderModel(vocabulary, direct, new ReaderNetwork(features, units), Classes);
    }

    private static LinearModel Rows(int rows, int width, Func<int, int, float> weight) =>
        LinearModel.Quantise([.. Enumerable.Range(0, rows * width).Select(i => weight(i / width, i % width))], width);
}
