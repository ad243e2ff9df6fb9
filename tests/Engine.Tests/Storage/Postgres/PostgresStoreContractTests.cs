using KratomBot.Engine.Storage;
using KratomBot.Testing;

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
}
