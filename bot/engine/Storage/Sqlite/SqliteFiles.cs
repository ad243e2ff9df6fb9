namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>Where the store's file lies and who may read it.</summary>
public static class SqliteFiles
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file used without the setting <c>Store:Path</c>: in the data folder of the user who runs the program.</summary>
    /// <exception cref="StoreOpenException">The user has no data folder.</exception>
    public static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? Path.Combine(folder, "KratomBot", "kratombot.db")
            : throw new StoreOpenException("This user has no data folder to keep the store in. Name a file: --Store:Path FILE");
    }

    /// <summary>Creates the file for its owner alone; SQLite gives its side files the same rights.</summary>
    internal static void Create(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
        using (OpenPrivate(path, FileShare.ReadWrite)) { }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnerOnly);
    }

    internal static FileStream OpenPrivate(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
