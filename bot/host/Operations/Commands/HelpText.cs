using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>What <c>--help</c> prints.</summary>
public static class HelpText
{
    private const string Program = "dotnet run --project bot/host --";

    /// <summary>Help for one command, or for the whole program.</summary>
    public static string For(Command? command, IReadOnlyList<Command> all) => string.Join(Environment.NewLine, command is null ? ForAll(all) : ForOne(command));

    private static IEnumerable<string> ForOne(Command command) =>
    [
        command.Summary,
        "",
        $"  {Program} {Synopsis(command)}",
        "",
        command.Help,
        .. command.Options.Select(option => $"  --{option} VALUE"),
    ];

    private static IEnumerable<string> ForAll(IReadOnlyList<Command> all) =>
    [
        "Serves the bot with its page; with a command it does something else.",
        "",
        $"  {Program} [COMMAND] [--Section:Key VALUE ...]",
        "",
        .. all.Select(command => $"  {Synopsis(command),-22} {command.Summary}"),
        "",
        "Each command says more with --help. Settings, also from the environment as Section__Key:",
        "",
        .. SettingsTable.All.SelectMany(setting => (string[])[$"  --{setting.Key}", $"      {setting.Meaning} Default: {setting.DefaultText}."]),
    ];

    private static string Synopsis(Command command) => string.Join(' ', command.Arguments.Prepend(command.Name));
}
