using KratomBot.Engine.Storage.Postgres;
using KratomBot.Testing;

namespace KratomBot.Engine.Tests.Storage.Postgres;

public sealed class UpgradeTests(PostgresFixture postgres)
{
    public static TheoryData<string> Dumps() => Fixtures.Of("Postgres", "schema-*.sql");

    public static TheoryData<string> Statements() => Fixtures.Of("Postgres", "statements-*.sql");

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task OpenAsync_FormerSchema_ItsConversationGoesOn(string dump)
    {
        var database = await postgres.CreateDatabaseAsync();
        await PostgresServer.ExecuteAsync(database, await Fixtures.ReadAsync("Postgres", dump));

        await using var store = await PostgresFixture.OpenAsync(database);

        Assert.Equal(PostgresSchema.Version, (await store.CountAsync(TestContext.Current.CancellationToken)).SchemaVersion);
        await FormerStores.GoesOnAfterADumpAsync(store);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task NewestSchema_StatementsOfAFormerProgram_StillWork(string statements)
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var store = await PostgresFixture.OpenAsync(database);

        await PostgresServer.ExecuteAsync(database, await Fixtures.ReadAsync("Postgres", statements));

        await FormerStores.GoesOnAfterStatementsAsync(store);
    }
}
