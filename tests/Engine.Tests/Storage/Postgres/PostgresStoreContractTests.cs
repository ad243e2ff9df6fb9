using KratomBot.Engine.Storage;
using KratomBot.Testing;
using Npgsql;

namespace KratomBot.Engine.Tests.Storage.Postgres;

public sealed class PostgresStoreContractTests(PostgresFixture postgres) : ConversationStoreContract
{
    private string _database = "";

    protected override async Task<IConversationStore> OpenEmptyAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        return await PostgresFixture.OpenAsync(_database);
    }

    protected override Task EndProcessAsync() =>
        PostgresServer.ExecuteAsync(_database, "UPDATE claims SET until = '-infinity'; UPDATE outbox SET until = '-infinity' WHERE state = 1");

    [Fact]
    public async Task WriteState_AnotherWritesTheKeyFirstAfterTheComparison_Loses()
    {
        // Each write stops where it begins to change rows, until the second connection lets go of the lock.
        await PostgresServer.ExecuteAsync(_database, """
            CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(hashtext(current_schema())); RETURN NULL; END $$;
            CREATE TRIGGER pause BEFORE DELETE ON state FOR EACH STATEMENT EXECUTE FUNCTION pause();
            """);
        await using var other = new NpgsqlConnection($"{_database};Pooling=false");
        await other.OpenAsync(Token);
        await RunAsync("SELECT pg_advisory_lock(hashtext(current_schema()))");
        var late = Store.WriteStateAsync([Write("a", 0, "late"), Write("b", 0, "late")], Start, Token);
        while (!late.IsCompleted && !await RunAsync("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid::bigint = hashtext(current_schema())::bigint & 4294967295)")) await Task.Yield();

        await RunAsync("INSERT INTO state (key, version, value, touched) VALUES ('b', 1, 'early', 0)");
        await RunAsync("SELECT pg_advisory_unlock(hashtext(current_schema()))");

        Assert.False(await late);
        var row = Assert.Single(await Store.ReadStateAsync(["a", "b"], Start, Token));
        Assert.Equal(("b", "early"), (row.Key, Text(row.Value)));

        async Task<bool> RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, other);
            return await command.ExecuteScalarAsync(Token) is true;
        }
    }
}
