namespace KratomBot.Engine;

/// <summary>Wakes one sleeping loop; a call while it is awake is remembered.</summary>
internal sealed class Signal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _set = New();

    public void Set()
    {
        lock (_gate) _set.TrySetResult();
    }

    /// <summary>Sleeps until the signal is set or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        Task set;
        lock (_gate) set = _set.Task;
        try
        {
            await set.WaitAsync(atMost, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }
        lock (_gate) _set = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
