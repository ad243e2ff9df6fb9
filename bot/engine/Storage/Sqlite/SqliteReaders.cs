using System.Collections.Concurrent;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>Connections that only read. They see what is committed and wait for nobody.</summary>
internal sealed class SqliteReaders(Func<SqliteSession> open) : IDisposable
{
    /// <summary>Each costs a page cache; reads take microseconds, so few are used at once.</summary>
    private const int KeptIdle = 4;

    private readonly ConcurrentBag<SqliteSession> _idle = [];

    public T Run<T>(Func<SqliteSession, T> read)
    {
        if (!_idle.TryTake(out var session)) session = open();
        var healthy = false;
        try
        {
            var result = read(session);
            healthy = true;
            return result;
        }
        catch (Microsoft.Data.Sqlite.SqliteException error)
        {
            throw SqliteErrors.Translate(error);
        }
        finally
        {
            if (healthy && _idle.Count < KeptIdle) _idle.Add(session);
            else session.Dispose();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
