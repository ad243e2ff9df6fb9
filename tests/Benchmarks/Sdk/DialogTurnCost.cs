using System.Diagnostics;

namespace KratomBot.Benchmarks.Sdk;

/// <summary>What a dialog turn through the bundled SDK costs in processor time and allocations, over many turns.</summary>
internal static class DialogTurnCost
{
    private const int WarmUp = 3_000;
    private const int Rounds = 5_000;

    /// <summary>Measures.</summary>
    /// <returns>The processor time in microseconds and the allocation in KiB, of a mean turn.</returns>
    public static async Task<(double Microseconds, double Kibibytes)> MeasureAsync()
    {
        var conversation = new FivePrompts();
        for (var i = 0; i < WarmUp; i++)
            await conversation.RunRoundAsync();
        using var process = Process.GetCurrentProcess();
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++)
            await conversation.RunRoundAsync();
        process.Refresh();
        var turns = (double)Rounds * FivePrompts.TurnsInARound;
        return ((process.TotalProcessorTime - before).TotalMicroseconds / turns, (GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore) / turns / 1024);
    }
}
