using System.Diagnostics;

namespace KratomBot.Benchmarks.Channels;

/// <summary>What it costs in processor time to check a caller's token, over many of them.</summary>
internal static class TokenValidationCost
{
    private const int WarmUp = 2_000;
    private const int Tokens = 10_000;

    /// <summary>Measures.</summary>
    /// <returns>Microseconds of a mean token.</returns>
    public static async Task<double> MeasureAsync()
    {
        var caller = new SignedCaller();
        for (var i = 0; i < WarmUp; i++)
            await caller.ValidateAsync();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Tokens; i++)
            await caller.ValidateAsync();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / Tokens;
    }
}
