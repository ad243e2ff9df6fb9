using Microsoft.Data.Sqlite;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Copies a SQLite database that may be in use.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies.</summary>
    /// <exception cref="IOException">The source is no sound database, or the target cannot be written.</exception>
    public static void Run(string source, string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (File.Open(target, options))
        {
            // Made here, so that nobody else may ever read it.
        }

        try
        {
            using var from = Open(source, SqliteOpenMode.ReadWrite);
            using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
            using var check = to.CreateCommand();
            check.CommandText = "PRAGMA quick_check";
            if (check.ExecuteScalar() is not "ok")
                throw new IOException($"{source} is damaged");
        }
        catch (SqliteException failure)
        {
            File.Delete(target);
            throw new IOException($"{source} cannot be copied (SQLite error {failure.SqliteErrorCode})", failure);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
