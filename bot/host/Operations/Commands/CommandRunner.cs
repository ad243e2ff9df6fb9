using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Start;
using KratomBot.Knowledge.Content;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Finds the command that is asked for and runs it; without one, serves.</summary>
/// <param name="commands">The commands.</param>
/// <param name="build">Puts the program together from settings on the command line.</param>
public sealed class CommandRunner(IReadOnlyList<Command> commands, Func<string[], WebApplication> build)
{
    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var line = CommandLine.Parse(arguments);
            var command = line.Command is null ? null : Find(line.Command);
            if (line.WantsHelp)
                return Print(HelpText.For(command, commands));
            var own = command?.Options ?? [];
            line.DemandKnownOptions(own);
            if (command is null)
                return await Server.RunAsync(build(line.ToSettings(own)));
            if (line.Words.Count != command.Arguments.Count)
                throw new UsageException($"`{command.Name}` takes {(command.Arguments.Count == 0 ? "no arguments" : string.Join(' ', command.Arguments))}");
            using var interrupt = new Interrupt();
            return await command.RunAsync(new CommandContext(line.Words, line, readOnly => build(readOnly ? [.. line.ToSettings(own), $"--{StoreSettings.ReadOnlyKey}=yes"] : line.ToSettings(own)), Console.Out, interrupt.Token));
        }
        catch (Exception wrong) when (wrong is UsageException or SettingException)
        {
            return Complain(wrong.Message, ExitCode.Usage);
        }
        catch (Exception failed) when (failed is StoreOpenException or ContentException or StoreUnavailableException or IOException)
        {
            return Complain(failed.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
    }

    private Command Find(string name) => commands.FirstOrDefault(command => command.Name == name)
        ?? throw new UsageException($"unknown command {name}; there are: {string.Join(", ", commands.Select(command => command.Name))}");

    private static int Print(string text)
    {
        Console.Out.WriteLine(text);
        return ExitCode.Done;
    }

    private static int Complain(string problem, int code)
    {
        Console.Error.WriteLine($"KratomBot: {problem}");
        return code;
    }

    private sealed class Interrupt : IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public Interrupt() => Console.CancelKeyPress += OnKey;

        public CancellationToken Token => _source.Token;

        public void Dispose()
        {
            Console.CancelKeyPress -= OnKey;
            _source.Dispose();
        }

        private void OnKey(object? sender, ConsoleCancelEventArgs press)
        {
            press.Cancel = true;
            _source.Cancel();
        }
    }
}
