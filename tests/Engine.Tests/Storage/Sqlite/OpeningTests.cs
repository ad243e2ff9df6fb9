using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Engine.Tests.Storage.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly StoreFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_NewFile_IsReadableByItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var store = await _file.OpenAsync();
        await store.ProbeAsync(Token);

        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(_file.Path)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task OpenAsync_SecondServer_IsRefusedWithTheFix()
    {
        await using var store = await _file.OpenAsync();

        var error = await Assert.ThrowsAsync<StoreOpenException>(() => _file.OpenAsync());

        Assert.Contains("--Store:Path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_AfterTheFirstServerEnded_Works()
    {
        await (await _file.OpenAsync()).DisposeAsync();

        await using var store = await _file.OpenAsync();
        await store.ProbeAsync(Token);
    }

    [Fact]
    public async Task OpenAsync_ReadOnlyBesideAServer_SeesWhatIsCommitted()
    {
        await using var server = await _file.OpenAsync();
        await server.CreateConversationAsync(new NewConversation(Some.Key(), null, ReplyRoute.EventLog, DateTimeOffset.UnixEpoch), Token);

        await using var reader = await _file.OpenAsync(options => options with { ReadOnly = true });

        Assert.Equal(1, (await reader.CountAsync(Token)).Conversations);
    }

    [Fact]
    public async Task OpenAsync_ReadOnlyWithoutAStore_SaysSo()
    {
        var error = await Assert.ThrowsAsync<StoreOpenException>(() => _file.OpenAsync(options => options with { ReadOnly = true }));

        Assert.Contains("Start the server once", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file.Path));
    }

    [Fact]
    public async Task OpenAsync_NewerSchema_IsAClearErrorAndTouchesNothing()
    {
        await (await _file.OpenAsync()).DisposeAsync();
        _file.Run("PRAGMA user_version = 99");

        foreach (var readOnly in new[] { false, true })
        {
            var error = await Assert.ThrowsAsync<StoreOpenException>(() => _file.OpenAsync(options => options with { ReadOnly = readOnly }));
            Assert.Contains("A newer version of this program", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenAsync_NotADatabase_IsAClearError()
    {
        await File.WriteAllTextAsync(_file.Path, new string('x', 5000), Token);

        var error = await Assert.ThrowsAsync<StoreOpenException>(() => _file.OpenAsync());

        Assert.Contains("--Store:Path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_Pragmas_AreTheDurableOnes()
    {
        await using var store = await _file.OpenAsync();
        using var connection = _file.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Fact]
    public async Task BackupAsync_OfARunningStore_OpensAsOne()
    {
        await using (var store = await _file.OpenAsync())
        {
            await store.CreateConversationAsync(new NewConversation(Some.Key(), null, ReplyRoute.EventLog, DateTimeOffset.UnixEpoch), Token);
            await store.BackupAsync(_file.Path + ".copy", Token);
        }

        await using var copy = new SqliteConversationStore(new SqliteStoreOptions { Path = _file.Path + ".copy" });
        await copy.OpenAsync(Token);
        Assert.NotNull(await copy.FindConversationAsync(Some.Key(), Token));
    }

    public void Dispose() => _file.Dispose();
}
