using KratomBot.Engine.Storage.Postgres;
using KratomBot.Engine.Tests.Storage.Postgres;
using KratomBot.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace KratomBot.Engine.Tests.Storage.Postgres;

/// <summary>One throw-away PostgreSQL for all tests of the run, started when the first of them asks; each test has a database of its own.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.StartAsync());

    /// <summary>Makes an empty database; skips the test where PostgreSQL is left out.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.IsLeftOut, "PostgreSQL is left out.");
        return await (await _server.Value).CreateDatabaseAsync();
    }

    public static async Task<PostgresConversationStore> OpenAsync(string connectionString, Func<PostgresStoreOptions, PostgresStoreOptions>? change = null)
    {
        var options = new PostgresStoreOptions { ConnectionString = connectionString };
        var store = new PostgresConversationStore(change?.Invoke(options) ?? options, TimeProvider.System);
        try
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
    }
}
