using System.Diagnostics;
using System.Net.Http.Json;
using KratomBot.Testing;

namespace KratomBot.Deploy.Tests;

/// <summary>What the page for a small server says to publish: one file that runs without .NET.</summary>
public sealed class SingleFileTests
{
    [Fact]
    public async Task Publish_ForAServer_IsOneFileThatAnswers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.Is64BitProcess, "The profile is for 64-bit Linux.");
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("kratombot-").FullName;
        try
        {
            // Precompiling takes minutes and changes nothing but the speed, which a benchmark measures.
            await PublishAsync(folder, cancellation);
            await using var bot = await BotProcess.StartPublishedAsync(Path.Combine(folder, "KratomBot.Host"));
            using var http = new HttpClient { BaseAddress = bot.Address };
            await using var person = await DirectLineClient.StartAsync(http, cancellation);

            using var token = await http.PostAsJsonAsync("api/directline/token", new { }, cancellation);

            Assert.True(token.IsSuccessStatusCode);
            Assert.Empty(Directory.EnumerateFiles(folder, "*.dll"));
            Assert.NotEmpty(person.ConversationId);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PublishAsync(string folder, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "bot", "host"), "-p:PublishProfile=server", "-p:PublishReadyToRun=false",
            "-c", BotProcess.Configuration, "-o", folder, "-v", "quiet", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, output);
    }
}
