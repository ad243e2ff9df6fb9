using System.Globalization;
using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// Brings a database to this program's schema: the embedded scripts V1…, each once, all in one transaction. Nodes that start at the
/// same time wait for each other at a lock; a database that is up to date costs one read.
/// </summary>
internal static class PostgresMigrations
{
    /// <summary>Any number that nobody else uses in the same database.</summary>
    private const long Lock = 0x4B7261746F6D;

    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScripts.Of("postgres");

    public static int Newest => Scripts.Count;

    /// <exception cref="StoreOpenException">A newer program wrote the database, or an applied script was edited.</exception>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await VersionAsync(connection, cancellationToken) == Newest) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Lock})"), cancellationToken);
        await RunAsync(connection, "CREATE TABLE IF NOT EXISTS schema_history (version int PRIMARY KEY, checksum text NOT NULL, applied timestamptz NOT NULL DEFAULT now())", cancellationToken);
        var version = await NewestAppliedAsync(connection, cancellationToken);
        RefuseNewer(version);
        foreach (var script in Scripts) await ApplyOneAsync(connection, script, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <exception cref="StoreOpenException">The database's schema is not this program's.</exception>
    public static async Task RequireNewestAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(connection, cancellationToken);
        RefuseNewer(version);
        if (version < Newest)
            throw new StoreOpenException($"The database has schema {version}, this program needs {Newest}. Start the server once: it upgrades the database.");
    }

    private static void RefuseNewer(int version)
    {
        if (version > Newest)
            throw new StoreOpenException($"A newer version of this program wrote the database (schema {version}, this program knows {Newest}). Use that version, or another database: Store:ConnectionString");
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('schema_history') IS NOT NULL", connection);
        return await exists.ExecuteScalarAsync(cancellationToken) is true ? await NewestAppliedAsync(connection, cancellationToken) : 0;
    }

    private static async Task<int> NewestAppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var newest = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM schema_history", connection);
        return (int)(await newest.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ApplyOneAsync(NpgsqlConnection connection, MigrationScript script, int version, CancellationToken cancellationToken)
    {
        if (script.Number > version)
        {
            await RunAsync(connection, script.Sql, cancellationToken);
            await RunAsync(
                connection, "INSERT INTO schema_history (version, checksum) VALUES ($1, $2)", cancellationToken, Argument.Count(script.Number), Argument.Text(script.Checksum));
            return;
        }
        await using var checksum = new NpgsqlCommand("SELECT checksum FROM schema_history WHERE version = $1", connection) { Parameters = { Argument.Count(script.Number) } };
        if (!script.Checksum.Equals(await checksum.ExecuteScalarAsync(cancellationToken)))
            throw new StoreOpenException($"The database was made with another form of migration V{script.Number}. An applied migration must not be edited: add a new one.");
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] arguments)
    {
#pragma warning disable CA2100 // Only constants and embedded migrations come here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddRange(arguments);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
