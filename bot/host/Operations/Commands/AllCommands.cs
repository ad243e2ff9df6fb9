using KratomBot.Host.Channels.Terminal;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Everything that the program does besides serving.</summary>
public static class AllCommands
{
    /// <summary>The commands, in the order in which help lists them.</summary>
    public static IReadOnlyList<Command> List { get; } =
    [
        ChatCommand.Command,
        DoctorCommand.Command,
        UnansweredCommand.Command,
        ExplainCommand.Command,
        BackupCommand.Command,
        RestoreCommand.Command,
    ];
}
