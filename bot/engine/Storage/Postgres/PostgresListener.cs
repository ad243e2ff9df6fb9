using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Hears what other nodes tell, on a connection of its own, which is opened again whenever it is lost.</summary>
internal sealed class PostgresListener(PostgresDatabase database, Guid node, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(2);

    public async Task RunAsync(Action<ConversationKey?> changed, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await using var connection = await database.OpenAsync(cancellationToken);
                connection.Notification += (_, news) =>
                {
                    foreach (var key in NodeNews.Read(node, news.Payload)) changed(key);
                };
                await ListenAsync(connection, cancellationToken);
                pause = FirstPause;
                // Whatever was told before this moment was missed.
                changed(null);
                while (true) await connection.WaitAsync(cancellationToken);
            }
            catch (Exception lost) when (PostgresErrors.Passing(lost) is not null)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private static async Task ListenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var schema = new NpgsqlCommand("SELECT quote_ident('kratombot.' || current_schema())", connection);
        var channel = (string)(await schema.ExecuteScalarAsync(cancellationToken))!;
#pragma warning disable CA2100 // The database has quoted the name itself.
        await using var listen = new NpgsqlCommand($"LISTEN {channel}", connection);
#pragma warning restore CA2100
        await listen.ExecuteNonQueryAsync(cancellationToken);
    }
}
