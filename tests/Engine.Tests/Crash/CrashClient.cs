using System.Diagnostics;

namespace KratomBot.Engine.Tests.Crash;

/// <summary>The people of the crash test: each sends the next message when the last is acknowledged, and sends it again after a crash.</summary>
internal sealed class CrashClient(string store, int conversations)
{
    private readonly int[] _acknowledged = new int[conversations];

    /// <summary>How many messages of each conversation were acknowledged.</summary>
    public IReadOnlyList<int> Acknowledged => _acknowledged;

    /// <summary>Starts a process and kills it after so many acknowledgements; less than 0 kills it while it starts.</summary>
    public async Task RunAndKillAsync(int afterAcknowledgements, CancellationToken cancellationToken)
    {
        using var process = Start();
        if (afterAcknowledgements >= 0)
        {
            await ReadyAsync(process, cancellationToken);
            foreach (var conversation in Enumerable.Range(0, conversations)) Send(process, conversation);
            for (var i = 0; i < afterAcknowledgements; i++)
                if (!await NextAsync(process, cancellationToken)) throw new InvalidOperationException("The process ended by itself.");
        }
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
        // What it had said before it died was heard.
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line) if (line != CrashServer.Ready) Note(line);
    }

    /// <summary>Starts a process a last time, lets everybody finish, and lets it end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        using var process = Start();
        await ReadyAsync(process, cancellationToken);
        foreach (var conversation in Enumerable.Range(0, conversations)) Send(process, conversation);
        for (var i = 0; i < conversations; i++) Note(await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The process ended by itself."));
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [CrashServer.Verb, store])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static async Task ReadyAsync(Process process, CancellationToken cancellationToken)
    {
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) != CrashServer.Ready) throw new InvalidOperationException("The process did not start.");
    }

    /// <summary>Hears an acknowledgement and has that person go on.</summary>
    private async Task<bool> NextAsync(Process process, CancellationToken cancellationToken)
    {
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } line) return false;
        Send(process, Note(line));
        return true;
    }

    private void Send(Process process, int conversation)
    {
        process.StandardInput.Write($"c{conversation} {conversation}-{_acknowledged[conversation]}\n");
        process.StandardInput.Flush();
    }

    private int Note(string line)
    {
        var conversation = int.Parse(line.Split('-')[0]);
        _acknowledged[conversation] = int.Parse(line.Split('-')[1]) + 1;
        return conversation;
    }
}
