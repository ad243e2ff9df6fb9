using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine.Tests.Storage.Sqlite;

/// <summary>
/// A store of every former schema opens, and its conversation goes on. A new migration adds a dump here, taken from a store of the
/// schema before it: one conversation with two finished messages (<c>one</c>, <c>two</c>) and one that waits (<c>three</c>).
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly StoreFile _file = new();

    public static TheoryData<string> Dumps() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Storage", "Sqlite", "Fixtures"), "*.sql").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task OpenAsync_FormerSchema_ItsConversationGoesOn(string dump)
    {
        _file.Run(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Storage", "Sqlite", "Fixtures", dump), TestContext.Current.CancellationToken));

        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);

        Assert.Equal(["count 4"], await fixture.AskAsync("four"));
        var log = (await fixture.LogAsync()).ToLookup(a => a.From.Role == RoleTypes.Bot, a => a.Text);
        Assert.Equal(["one", "two", "three", "four"], log[false]);
        Assert.Equal(["count 1", "count 2", "count 3", "count 4"], log[true]);
        Assert.Equal(SqliteSchema.Version, (await store.CountAsync(TestContext.Current.CancellationToken)).SchemaVersion);
    }

    public void Dispose() => _file.Dispose();
}
