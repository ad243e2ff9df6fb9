using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Engine.Tests.Storage.Sqlite;

public sealed class SqliteInMemoryStoreTests : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenEmptyAsync() => Task.FromResult<IConversationStore>(SqliteConversationStore.InMemory());
}

public sealed class SqliteFileStoreTests : ConversationStoreContract
{
    private readonly StoreFile _file = new();

    protected override async Task<IConversationStore> OpenEmptyAsync() => await _file.OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _file.Dispose();
    }
}
