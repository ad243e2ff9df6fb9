using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Puts a copy in the place of the database.</summary>
public static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "restore",
        ["FILE"],
        "Replaces the database by a copy; the server must be stopped.",
        "The copy is checked first. The database that was there is kept beside, with the ending .before-restore.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        await using var app = context.Build(true);
        var target = StoreSettings.DemandFile(app.Configuration);
        var source = Path.GetFullPath(context.Words[0]);
        if (!File.Exists(source))
            throw new IOException($"there is no file {source}");
        var draft = $"{target}.restoring";
        File.Delete(draft);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        SqliteCopy.Run(source, draft);
        await TryOpenAsync(draft, context.Cancellation);

        // Holding the store keeps a server from starting in between.
        await using (var held = new SqliteConversationStore(new SqliteStoreOptions { Path = target }))
            await held.OpenAsync(context.Cancellation);
        Replace(target, draft);
        await context.Out.WriteLineAsync($"{target} is restored; the former one is {target}.before-restore");
        return ExitCode.Done;
    }

    // Opening it upgrades an older schema, and refuses a newer one or a file that is something else.
    private static async Task TryOpenAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var store = new SqliteConversationStore(new SqliteStoreOptions { Path = file });
            await store.OpenAsync(cancellation);
            await store.CountAsync(cancellation);
        }
        catch (Exception unfit) when (unfit is StoreOpenException or StoreUnavailableException)
        {
            File.Delete(file);
            throw new IOException($"the copy cannot be used: {unfit.Message}", unfit);
        }
    }

    private static void Replace(string target, string draft)
    {
        foreach (var side in (string[])["-wal", "-shm"])
        {
            File.Delete(target + side);
            File.Delete(draft + side);
        }

        File.Delete($"{draft}.lock");
        File.Move(target, $"{target}.before-restore", overwrite: true);
        File.Move(draft, target);
    }
}
