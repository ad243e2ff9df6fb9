namespace KratomBot.Host.Operations.Commands;

/// <summary>Something that the program does instead of serving.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Arguments">What must follow, such as <c>FILE</c>; one word for each argument.</param>
/// <param name="Summary">One line for the list of commands.</param>
/// <param name="Help">The rest of what <c>--help</c> says.</param>
/// <param name="Options">Options of its own, beside the settings.</param>
/// <param name="RunAsync">Does it and gives the exit code.</param>
public sealed record Command(
    string Name,
    IReadOnlyList<string> Arguments,
    string Summary,
    string Help,
    IReadOnlyCollection<string> Options,
    Func<CommandContext, Task<int>> RunAsync);

/// <summary>What a running command has to work with.</summary>
/// <param name="Words">Its arguments.</param>
/// <param name="Line">The command line.</param>
/// <param name="Build">Puts the program together, not yet started; told whether the store is only read, beside a running server.</param>
/// <param name="Out">Where the result goes.</param>
/// <param name="Cancellation">Ends the command.</param>
public sealed record CommandContext(IReadOnlyList<string> Words, CommandLine Line, Func<bool, WebApplication> Build, TextWriter Out, CancellationToken Cancellation);

/// <summary>The exit codes.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done; a line says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;
}
