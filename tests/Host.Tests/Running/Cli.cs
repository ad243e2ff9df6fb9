using System.Diagnostics;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Running;

/// <summary>The program as a process of its own that ends by itself.</summary>
internal static class Cli
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>Runs a command.</summary>
    /// <param name="input">What is typed.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(int Code, string Out, string Error)> RunAsync(string input, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var program = Path.Combine(Repository.Root, "bot", "host", "bin", Configuration, "net10.0", "KratomBot.Host.dll");
        foreach (var argument in (string[])[program, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromMinutes(2), cancellation);
        return (process.ExitCode, await output, await error);
    }
}
