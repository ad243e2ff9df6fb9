using System.Globalization;
using KratomBot.Testing;
using Microsoft.Data.Sqlite;

namespace KratomBot.Benchmarks.Load;

/// <summary>Conversations of other people, as they stand in a store after one answered message each.</summary>
internal static class StoredConversations
{
    private static readonly string Text = new('x', 500);

    /// <summary>Into the file of a server that does not run.</summary>
    public static void IntoSqlite(string path, int count)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        var numbers = $"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Number(count)}) SELECT i FROM n) n";
#pragma warning disable CA2100 // Numbers and texts of our own.
        command.CommandText = $"BEGIN; {Sql(numbers, "user", "CAST(strftime('%s') AS INTEGER) * 1000", "CAST('{0}' AS BLOB)", "0")} COMMIT; ANALYZE;";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Into the database of running nodes.</summary>
    public static Task IntoPostgresAsync(string connectionString, int count) => PostgresServer.ExecuteAsync(
        $"{connectionString};Command Timeout=600",
        Sql($"generate_series(1, {Number(count)}) n(i)", "person", "(extract(epoch FROM now()) * 1000)::bigint", "convert_to('{0}', 'UTF8')", "false") + " ANALYZE;");

    private static string Sql(string numbers, string person, string now, string blob, string no)
    {
        return $"""
            INSERT INTO conversations (conversation, {person}, delivery, version, last_sequence, inbox_tail, inbox_done, reference, created, last_message)
              SELECT 'directline/old' || i, 'directline/u' || i, 0, 1, 2, 1, 1, {Bytes("{}")}, {now}, {now} FROM {numbers};
            INSERT INTO inbox (conversation, number, {person}, activity_id, sequence, state, attempts, inline, received, finished)
              SELECT 'directline/old' || i, 1, 'directline/u' || i, 'a' || i, 1, 1, 1, {no}, {now}, {now} FROM {numbers};
            INSERT INTO dedupe (conversation, key, number) SELECT 'directline/old' || i, 'client:' || i, 1 FROM {numbers};
            INSERT INTO events (conversation, sequence, number, activity)
              SELECT 'directline/old' || i, s.sequence, 1, {Bytes(Text)} FROM {numbers} CROSS JOIN (SELECT 1 AS sequence UNION SELECT 2) s;
            INSERT INTO state (key, version, value, conversation, touched)
              SELECT 'directline/conversations/old' || i, 1, {Bytes(Text)}, 'directline/old' || i, {now} FROM {numbers};
            """;

        string Bytes(string text) => blob.Replace("{0}", text, StringComparison.Ordinal);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
