using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KratomBot.Testing;

/// <summary>The real bot as a process of its own, on a free port of the loopback address, with a database of its own.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
#if DEBUG
    /// <summary>How the running program was built.</summary>
    public const string Configuration = "Debug";
#else
    /// <summary>How the running program was built.</summary>
    public const string Configuration = "Release";
#endif

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string[] _command;
    private readonly string[] _settings;
    private readonly Stopwatch _clock = new();
    private readonly List<string> _said = [];
    private Process _process = null!;

    private BotProcess(string folder, string[] command, string[] settings)
    {
        Folder = folder;
        _command = command;
        _settings = settings;
    }

    /// <summary>The folder with the database and the keys.</summary>
    public string Folder { get; }

    /// <summary>Where the bot listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything that the process has written to its output and error streams.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return string.Join('\n', _said);
        }
    }

    /// <summary>From the start of the process to its line with the address.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Runs since the process was started.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>What the process has used of the processors.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The process's resident memory, in bytes.</summary>
    public long ResidentMemory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the bot.</summary>
    /// <param name="settings">More command line arguments, such as <c>--Store:Path</c> and its value.</param>
    public static Task<BotProcess> StartAsync(params string[] settings) =>
        StartAsync(["dotnet", Path.Combine(Repository.Root, "bot", "host", "bin", Configuration, "net10.0", "KratomBot.Host.dll")], settings);

    /// <summary>Starts a published bot.</summary>
    /// <param name="executable">The program's file.</param>
    public static Task<BotProcess> StartPublishedAsync(string executable) => StartAsync([executable], []);

    /// <summary>Ends the process as a power cut would: nothing of it runs any more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks the process to end, and waits until it has.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Starts it again, with the same database on the same port.</summary>
    public Task RestartAsync() => LaunchAsync(Address.GetLeftPart(UriPartial.Authority));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<BotProcess> StartAsync(string[] command, string[] settings)
    {
        var bot = new BotProcess(Directory.CreateTempSubdirectory("kratombot-").FullName, command, settings);
        await bot.LaunchAsync("http://127.0.0.1:0");
        return bot;
    }

    private async Task LaunchAsync(string address)
    {
        var start = new ProcessStartInfo(_command[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var argument in (string[])[.. _command[1..], "--urls", address, "--Store:Path", Path.Combine(Folder, "bot.db"), .. _settings])
            start.ArgumentList.Add(argument);
        _clock.Restart();
        _process = Process.Start(start)!;
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (_said)
                _said.Add(line);
            if (AddressLine().Match(line) is { Success: true } match)
                ready.TrySetResult(match.Value);
        }

        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var exited = _process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, exited).WaitAsync(StartLimit) != ready.Task)
            throw new InvalidOperationException($"The bot did not start: {Said}");
        StartTime = _clock.Elapsed;
        Address = new Uri(await ready.Task);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.NonBacktracking)]
    private static partial Regex AddressLine();
}
