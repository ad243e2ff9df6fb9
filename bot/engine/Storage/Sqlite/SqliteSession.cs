using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>A connection with its prepared statements. Not for two threads at once.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public SqliteConnection Connection { get; } = connection;

    /// <summary>Runs a statement; parameters are named $1, $2… in <paramref name="sql"/>. Returns the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments) => Bind(sql, arguments).ExecuteNonQuery();

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs SQL that is used once and not worth preparing.</summary>
    public void Script(string sql)
    {
        using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // Only constants and embedded migrations come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long Number(string sql, params ReadOnlySpan<object?> arguments) =>
        First(sql, static reader => reader.IsDBNull(0) ? 0 : reader.GetInt64(0), arguments);

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = Prepare(sql, arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            // A parameter keeps the type of its first value unless it is told to forget it.
            command.Parameters[i].ResetSqliteType();
            command.Parameters[i].Value = ToSqlite(arguments[i]);
        }
        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    private static object ToSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        ReadOnlyMemory<byte> { Length: 0 } => DBNull.Value,
        ReadOnlyMemory<byte> bytes => Whole(bytes),
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        ConversationKey key => key.ToString(),
        UserKey key => key.ToString(),
        _ => value,
    };

    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();
}
