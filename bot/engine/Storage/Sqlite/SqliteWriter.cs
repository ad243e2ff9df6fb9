using System.Collections.Concurrent;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>
/// The one thread that writes. What waits when it comes round goes into one transaction, so that a burst of callers shares
/// one flush to the disk; each caller is answered after that flush.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>So that the first of a burst does not wait for all of it.</summary>
    private const int LargestBatch = 256;

    /// <summary>More than this waiting means that the disk has stopped; refusing is kinder than queueing.</summary>
    private const int LongestQueue = 20_000;

    private readonly BlockingCollection<WriteJob> _queue = new(LongestQueue);
    private readonly SqliteSession _session;
    private readonly Thread _thread;

    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(Work) { IsBackground = true, Name = "Store writer" };
        _thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> in a transaction. It must do nothing but use the session: it may be run again.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, bool transaction, CancellationToken cancellationToken)
    {
        var job = new WriteJob<T>(work, transaction, cancellationToken);
        try
        {
            if (!_queue.TryAdd(job)) throw new StoreUnavailableException("Too many writes are waiting for the store.");
        }
        catch (InvalidOperationException error)
        {
            throw new StoreUnavailableException("The store is closed.", error);
        }
        return job.Task;
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _session.Dispose();
    }

    private void Work()
    {
        var batch = new List<WriteJob>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            if (!first.InTransaction)
            {
                RunAlone(first);
                continue;
            }
            batch.Clear();
            var leftOver = RunTogether(first, batch);
            if (leftOver is not null) RunAlone(leftOver);
        }
    }

    /// <summary>Returns a job that came up but must not share the transaction.</summary>
    private WriteJob? RunTogether(WriteJob first, List<WriteJob> batch)
    {
        WriteJob? leftOver = null;
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            FailAllWaiting(first, error);
            return null;
        }
        try
        {
            for (var job = first; ; )
            {
                batch.Add(job);
                job.Run(_session);
                if (batch.Count == LargestBatch || !_queue.TryTake(out job!)) break;
                if (job.InTransaction) continue;
                leftOver = job;
                break;
            }
            _session.Execute("COMMIT");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            RollBack();
            if (batch.Count == 1) batch[0].Fail(error);
            else foreach (var job in batch) RunAlone(job);
            return leftOver;
        }
        foreach (var job in batch) job.Succeed();
        return leftOver;
    }

    private void RunAlone(WriteJob job)
    {
        try
        {
            if (job.InTransaction) _session.Execute("BEGIN IMMEDIATE");
            job.Run(_session);
            if (job.InTransaction) _session.Execute("COMMIT");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            if (job.InTransaction) RollBack();
            job.Fail(error);
            return;
        }
        job.Succeed();
    }

    /// <summary>The transaction could not begin: nobody who waits now would fare better, and each try costs the whole waiting time.</summary>
    private void FailAllWaiting(WriteJob first, Exception error)
    {
        // Gathered first: whoever is told may come back at once, and then deserves a new try.
        var waiting = new List<WriteJob> { first };
        while (_queue.TryTake(out var next)) waiting.Add(next);
        foreach (var job in waiting) job.Fail(error);
    }

    private void RollBack()
    {
        // SQLite has rolled back by itself after some errors; to ask again is an error then.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_session.Connection.Handle) != 0) return;
        _session.Execute("ROLLBACK");
    }
}
