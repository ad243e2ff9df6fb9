using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// Pooled connections. A statement is one round trip and a transaction of its own. Waiting for a connection can be cancelled; a
/// statement under way cannot, since nobody would know whether it was done.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>What holds unless the connection string says otherwise. A node needs few connections: a statement takes milliseconds.</summary>
    private const string Defaults =
        "Application Name=kratombot;Command Timeout=10;Cancellation Timeout=1000;Keepalive=10;Maximum Pool Size=24;Max Auto Prepare=50;Auto Prepare Min Usages=2;";

    // Entra's tokens hold for an hour at least.
    private static readonly TimeSpan PasswordLife = TimeSpan.FromMinutes(50), PasswordRetry = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(PostgresStoreOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(Defaults + options.ConnectionString);
        if (options.Password is { } password) builder.UsePeriodicPasswordProvider((_, cancellation) => password(cancellation), PasswordLife, PasswordRetry);
        _source = builder.Build();
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    public Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] arguments) => RunAsync(
        async command =>
        {
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            var rows = new List<T>();
            while (await reader.ReadAsync(CancellationToken.None)) rows.Add(read(reader));
            return rows;
        },
        sql, arguments, cancellationToken);

    public async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] arguments) =>
        await AllAsync(sql, read, cancellationToken, arguments) is [var first, ..] ? first : default;

    /// <summary>Returns the number of changed rows.</summary>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] arguments) => RunAsync(
        static command => command.ExecuteNonQueryAsync(CancellationToken.None), sql, arguments, cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RunAsync<T>(Func<NpgsqlCommand, Task<T>> run, string sql, NpgsqlParameter[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
#pragma warning disable CA2100 // Statements are constants of this folder.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            command.Parameters.AddRange(arguments);
            return await run(command);
        }
        catch (Exception error) when (PostgresErrors.Passing(error) is not null)
        {
            throw PostgresErrors.Passing(error)!;
        }
    }
}
