using System.Diagnostics;
using System.Text.Json;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>Microsoft's JavaScript SDK as a program of its own; each of its lines is JSON.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private PeerProcess(Process process) => _process = process;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static PeerProcess Start(params string[] arguments)
    {
        var folder = Path.Combine(Repository.Root, "tests", "Host.Tests", "Channels", "Teams", "peer");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "The SDK is installed by a build with Node (without -p:WebChat=false).");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in (string[])["peer.mjs", .. arguments])
            start.ArgumentList.Add(argument);
        return new PeerProcess(Process.Start(start)!);
    }

    /// <summary>The next line; null after the last.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        return await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line ? JsonDocument.Parse(line).RootElement : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
