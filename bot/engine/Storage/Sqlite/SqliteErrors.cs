using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>Tells a store that cannot be used right now from a mistake of ours.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static StoreOpenException WhenOpening(string path, Exception error) => new(
        $"The store {path} cannot be opened. Check that it is a store of this program which this user may read and write, or name another file: --Store:Path FILE", error);

    public static Exception Translate(Exception error) => error is not SqliteException sqlite ? error : sqlite.SqliteErrorCode switch
    {
        Busy or Locked => new StoreUnavailableException("Another program has locked the store.", error),
        Full => new StoreUnavailableException("The store is full.", error),
        ReadOnly => new StoreUnavailableException("The store cannot be written.", error),
        InputOutput or CannotOpen => new StoreUnavailableException("The store cannot be read or written.", error),
        _ => error,
    };
}
