using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Postgres;
using KratomBot.Testing;

namespace KratomBot.Engine.Tests.Storage.Postgres;

public sealed class OpeningTests(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_NodesStartAtTheSameTime_AllFindTheSchema()
    {
        var database = await postgres.CreateDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresFixture.OpenAsync(database)));

        foreach (var store in stores)
        {
            await store.ProbeAsync(Token);
            Assert.Equal(PostgresSchema.Version, (await store.CountAsync(Token)).SchemaVersion);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task OpenAsync_NewerSchema_IsAClearError()
    {
        var database = await postgres.CreateDatabaseAsync();
        await (await PostgresFixture.OpenAsync(database)).DisposeAsync();
        await PostgresServer.ExecuteAsync(database, "INSERT INTO schema_history (version, checksum) VALUES (99, '')");

        foreach (var readOnly in new[] { false, true })
        {
            var error = await Assert.ThrowsAsync<StoreOpenException>(() => PostgresFixture.OpenAsync(database, options => options with { ReadOnly = readOnly }));
            Assert.Contains("A newer version of this program", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenAsync_ReadOnlyWithoutASchema_SaysSo()
    {
        var database = await postgres.CreateDatabaseAsync();

        var error = await Assert.ThrowsAsync<StoreOpenException>(() => PostgresFixture.OpenAsync(database, options => options with { ReadOnly = true }));

        Assert.Contains("Start the server once", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no connection string")]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing;Password=hunter2;Timeout=1")]
    public async Task OpenAsync_NoDatabaseThere_NamesTheSettingAndNoSecret(string connectionString)
    {
        var error = await Assert.ThrowsAsync<StoreOpenException>(() => PostgresFixture.OpenAsync(connectionString));

        Assert.Contains("Store:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_PasswordFromAProvider_IsAskedFor()
    {
        var database = await postgres.CreateDatabaseAsync();
        var asked = 0;

        await using var store = await PostgresFixture.OpenAsync(database, options => options with { Password = _ => ValueTask.FromResult($"token {++asked}") });

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task ReadClockAsync_IsTheDatabases()
    {
        await using var store = await PostgresFixture.OpenAsync(await postgres.CreateDatabaseAsync());

        var difference = await store.ReadClockAsync(Token) - TimeProvider.System.GetUtcNow();

        Assert.InRange(difference!.Value.Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
