using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using KratomBot.Testing;

namespace KratomBot.Deploy.Tests;

/// <summary>The Azure templates build, and what they would create is what snapshots in the repository say.</summary>
public sealed class BicepTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "azure");

    private static string Program => typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "BicepProgram").Value ?? "";

    /// <summary>Type errors are only warnings for the compiler, so every diagnostic counts.</summary>
    [Theory]
    [InlineData("main.bicep")]
    [InlineData("dev.bicepparam")]
    [InlineData("prod.bicepparam")]
    public async Task Lint_Template_FindsNothing(string file)
    {
        var (_, output) = await RunAsync("lint", file, "--diagnostics-format", "sarif");

        using var report = JsonDocument.Parse(output);
        var found = report.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Select(result => $"{result.GetProperty("ruleId").GetString()}: {result.GetProperty("message").GetProperty("text").GetString()}");
        Assert.Empty(found);
    }

    /// <summary>After a wanted change: bicep snapshot FILE --mode overwrite, with the ids below.</summary>
    [Theory]
    [InlineData("dev.bicepparam")]
    [InlineData("prod.bicepparam")]
    public async Task Snapshot_Parameters_AreWhatTheTemplateMakes(string file)
    {
        var (status, output) = await RunAsync(
            "snapshot",
            file,
            "--mode",
            "validate",
            "--subscription-id",
            "00000000-0000-0000-0000-000000000002",
            "--tenant-id",
            "00000000-0000-0000-0000-000000000003",
            "--resource-group",
            "kratombot",
            "--location",
            "westeurope");

        Assert.True(status == 0, output);
    }

    [Theory]
    [InlineData("dev.snapshot.json")]
    [InlineData("prod.snapshot.json")]
    public void Snapshot_Database_TakesNoPassword(string file)
    {
        var snapshot = File.ReadAllText(Path.Combine(Folder, file));

        Assert.DoesNotContain("\"passwordAuth\": \"Enabled\"", snapshot, StringComparison.Ordinal);
        Assert.DoesNotContain("administratorLoginPassword", snapshot, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output)> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Program), "The Bicep compiler is fetched on 64-bit Linux only.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program, File.GetUnixFileMode(Program) | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var complaint = await error;
        return (process.ExitCode, output.Length > 0 ? output : complaint);
    }
}
