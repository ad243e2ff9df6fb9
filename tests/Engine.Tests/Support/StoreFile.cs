using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Tests;

/// <summary>A place for a store's file that is gone after the test.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public SqliteConversationStore Store(Func<SqliteStoreOptions, SqliteStoreOptions>? options = null)
    {
        var plain = new SqliteStoreOptions { Path = Path };
        return new SqliteConversationStore(options is null ? plain : options(plain));
    }

    public async Task<SqliteConversationStore> OpenAsync(Func<SqliteStoreOptions, SqliteStoreOptions>? options = null)
    {
        var store = Store(options);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>Uses the file as another program would.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>All bytes of the file and its side files.</summary>
    public byte[] Bytes() => [.. _folder.GetFiles().Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal)).SelectMany(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    })];

    public void Dispose() => _folder.Delete(recursive: true);
}
