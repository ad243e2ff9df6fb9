using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Tells a database that cannot be used right now from a mistake of ours.</summary>
internal static class PostgresErrors
{
    /// <summary>
    /// Classes of SQLSTATE: no connection, refused sign-in, lack of resources (disk, memory, connections), stopped by an operator,
    /// trouble of the machine's; and a transaction that met another.
    /// </summary>
    private static readonly string[] PassingClasses = ["08", "28", "53", "57", "58", "40"];

    public static StoreOpenException WhenOpening(Exception error) => new(
        $"The database cannot be used ({Reason(error)}). Check that it runs, that this user may sign in and create tables, and Store:ConnectionString", error);

    /// <summary>What a caller is told; <see langword="null"/> if the error will not pass.</summary>
    public static StoreUnavailableException? Passing(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new("The store is full.", error),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => new("The store cannot be written.", error),
        PostgresException postgres => PassingClasses.Contains(postgres.SqlState[..2]) ? new($"The store is not available (SQLSTATE {postgres.SqlState}).", error) : null,
        NpgsqlException or TimeoutException => new("The store cannot be reached.", error),
        ObjectDisposedException => new("The store is closed.", error),
        _ => null,
    };

    private static string Reason(Exception error) => error is PostgresException postgres ? $"SQLSTATE {postgres.SqlState}" : error.GetType().Name;
}
