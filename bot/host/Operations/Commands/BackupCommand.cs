using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Copies the database while the server runs.</summary>
public static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "backup",
        ["FILE"],
        "Copies the database to a file; the server may run meanwhile.",
        "The copy is complete and consistent, readable by its owner only, and holds everything that people wrote: keep it as safe as the database.\nAn existing file is not overwritten. Signing keys are not copied; after a restore without them people get new conversations.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        await using var app = context.Build(true);
        var source = StoreSettings.DemandFile(app.Configuration);
        var target = Path.GetFullPath(context.Words[0]);
        if (!File.Exists(source))
            throw new IOException($"there is no database at {source}");
        if (File.Exists(target))
            throw new IOException($"{target} exists already; name another file");
        SqliteCopy.Run(source, target);
        await context.Out.WriteLineAsync($"{new FileInfo(target).Length} bytes in {target}");
        return ExitCode.Done;
    }
}
