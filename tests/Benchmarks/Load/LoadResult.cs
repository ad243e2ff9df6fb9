using System.Globalization;

namespace KratomBot.Benchmarks.Load;

/// <summary>What one load measured. Times are from posting a message to its reply; processor and memory are those of all nodes.</summary>
internal sealed record LoadResult(
    string Bot, int Turns, int Failures, double TurnsPerSecond, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan? ProcessorPerTurn, long? ResidentMemory, long? MemoryPerConversation, TimeSpan? Start)
{
    public static LoadResult Of(
        string bot, IReadOnlyCollection<TimeSpan> times, int failures, TimeSpan duration, TimeSpan? processor = null, long? memory = null, long? memoryPerConversation = null, TimeSpan? start = null)
    {
        TimeSpan[] sorted = [.. times.Order()];
        TimeSpan At(double share) => sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        return new LoadResult(
            bot,
            sorted.Length,
            failures,
            sorted.Length / duration.TotalSeconds,
            At(.50),
            At(.95),
            At(.99),
            sorted.Length == 0 ? null : processor / sorted.Length,
            memory,
            memoryPerConversation,
            start);
    }

    public string[] Cells() =>
    [
        Bot,
        Text($"{Turns}"),
        Text($"{Failures}"),
        Text($"{TurnsPerSecond:F0}"),
        Text($"{P50.TotalMilliseconds:F1} ms"),
        Text($"{P95.TotalMilliseconds:F1} ms"),
        Text($"{P99.TotalMilliseconds:F1} ms"),
        ProcessorPerTurn is { } processor ? Text($"{processor.TotalMilliseconds:F2} ms") : "-",
        ResidentMemory is { } memory ? Text($"{memory / 1048576.0:F0} MiB") : "-",
        MemoryPerConversation is { } each ? Text($"{each / 1024.0:F0} KiB") : "-",
        Start is { } start ? Text($"{start.TotalMilliseconds:F0} ms") : "-",
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
