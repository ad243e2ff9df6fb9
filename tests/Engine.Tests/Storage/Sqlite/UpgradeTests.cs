using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Engine.Tests.Storage.Sqlite;

public sealed class UpgradeTests : IDisposable
{
    private readonly StoreFile _file = new();

    public static TheoryData<string> Dumps() => Fixtures.Of("Sqlite", "schema-*.sql");

    public static TheoryData<string> Statements() => Fixtures.Of("Sqlite", "statements-*.sql");

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task OpenAsync_FormerSchema_ItsConversationGoesOn(string dump)
    {
        _file.Run(await Fixtures.ReadAsync("Sqlite", dump));

        await using var store = await _file.OpenAsync();

        Assert.Equal(SqliteSchema.Version, (await store.CountAsync(TestContext.Current.CancellationToken)).SchemaVersion);
        await FormerStores.GoesOnAfterADumpAsync(store);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task NewestSchema_StatementsOfAFormerProgram_StillWork(string statements)
    {
        await (await _file.OpenAsync()).DisposeAsync();
        _file.Run(await Fixtures.ReadAsync("Sqlite", statements));

        await using var store = await _file.OpenAsync();

        await FormerStores.GoesOnAfterStatementsAsync(store);
    }

    public void Dispose() => _file.Dispose();
}
