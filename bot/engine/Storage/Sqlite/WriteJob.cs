namespace KratomBot.Engine.Storage.Sqlite;

internal abstract class WriteJob(bool inTransaction)
{
    public bool InTransaction { get; } = inTransaction;

    public abstract void Run(SqliteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception error);
}

internal sealed class WriteJob<T>(Func<SqliteSession, T> work, bool inTransaction, CancellationToken cancellationToken) : WriteJob(inTransaction)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private bool _skipped;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteSession session)
    {
        // Whoever gave up before the work began has been told that nothing was stored.
        _skipped = cancellationToken.IsCancellationRequested;
        if (!_skipped) _result = work(session);
    }

    public override void Succeed()
    {
        if (_skipped) _done.TrySetCanceled(cancellationToken);
        else _done.TrySetResult(_result!);
    }

    public override void Fail(Exception error) => _done.TrySetException(SqliteErrors.Translate(error));
}
