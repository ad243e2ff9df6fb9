using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Stored values.</summary>
internal sealed class PostgresState(PostgresDatabase database)
{
    private const string Live = "(expires IS NULL OR expires < 0 OR expires > $2)";

    public async Task<IReadOnlyList<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken) => await database.AllAsync(
        $"SELECT key, version, value FROM state WHERE key = ANY ($1) AND {Live}", Row, cancellationToken, Argument.Texts(keys), Argument.Time(now));

    public async Task<IReadOnlyList<StateRow>> ListAsync(string prefix, int limit, DateTimeOffset now, CancellationToken cancellationToken) => await database.AllAsync(
        // U+10FFFF sorts after every character that a key can go on with.
        $"SELECT key, version, value FROM state WHERE key >= $1 AND key < $1 || U&'\\+10FFFF' AND {Live} ORDER BY key LIMIT $3",
        Row, cancellationToken, Argument.Text(prefix), Argument.Time(now), Argument.Count(limit));

    public async Task<bool> WriteAsync(IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await database.FirstAsync("SELECT write_state($1, $2, $3, $4, $5, $6, $7)", static r => r.GetBoolean(0), cancellationToken, [.. Arguments(writes), Argument.Time(now)]);
            }
            catch (StoreUnavailableException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure })
            {
                // Another was first to write one of these keys; now it can be compared with.
            }
        }
    }

    /// <summary>Removes what has run out. What was given away before a time is nobody's from now on; nor does its time of day tell whose it was.</summary>
    public async Task SweepAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            """
            UPDATE state SET conversation = NULL, person = NULL, expires = $1, touched = touched - touched % 86400000, version = version - version % 86400000
            WHERE expires = $2 AND touched <= $3
            """,
            cancellationToken, Argument.Number(StateLife.UntilForgotten), Argument.Number(StateLife.GivenAway), Argument.Time(before));
        await database.ExecuteAsync("DELETE FROM state WHERE expires > 0 AND expires <= $1", cancellationToken, Argument.Time(now));
        await database.ExecuteAsync("DELETE FROM state WHERE expires IS NULL AND conversation IS NULL AND touched <= $1", cancellationToken, Argument.Time(before));
    }

    public static NpgsqlParameter[] Arguments(IReadOnlyList<StateWrite> writes) =>
    [
        Argument.Texts(writes.Select(write => write.Key)), Argument.Numbers(writes.Select(write => write.Expected)), Argument.Blobs(writes.Select(write => write.Value)),
        Argument.Keys(writes.Select(write => write.Conversation)), Argument.Keys(writes.Select(write => write.User)), Argument.Numbers(writes.Select(StateLife.Of)),
    ];

    private static StateRow Row(NpgsqlDataReader r) => new(r.Text(0), r.GetInt64(1), r.Blob(2));
}
