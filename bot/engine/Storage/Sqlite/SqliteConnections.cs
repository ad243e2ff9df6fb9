using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Storage.Sqlite;

internal static class SqliteConnections
{
    /// <summary>SQLite's size of a page in bytes, as of https://www.sqlite.org/pragma.html#pragma_page_size.</summary>
    private const int PageSize = 4096;

    /// <summary>Durable before it is acknowledged (FULL); what is deleted is overwritten (secure_delete).</summary>
    public static SqliteSession OpenWriter(SqliteStoreOptions options)
    {
        var session = Open(options, options.InMemory ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWrite);
        // The checkpoint after a deletion waits this long for readers; they take microseconds.
        session.Script("PRAGMA busy_timeout = 500");
        session.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
        if (options.MaxBytes > 0) session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {options.MaxBytes / PageSize}"));
        return session;
    }

    public static SqliteSession OpenReader(SqliteStoreOptions options) => Open(options, SqliteOpenMode.ReadOnly);

    private static SqliteSession Open(SqliteStoreOptions options, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ToString());
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return new SqliteSession(connection);
    }
}
