namespace KratomBot.Host.Operations;

/// <summary>
/// Work that is repeated in the background while the server runs. It begins when all else has started, so that the store is open, and a
/// round that fails never ends the server: the next one tries again.
/// </summary>
public abstract partial class RegularWork(TimeSpan interval, IHostApplicationLifetime lifetime, TimeProvider time, ILogger log) : BackgroundService
{
    /// <summary>Does it once.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
                failed = false;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                if (!failed)
                    RoundFailed(log, GetType().Name, error.GetType().Name);
                failed = true;
            }

            await Task.Delay(interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of {Work} ended with {Error}; it is tried again until it succeeds, without further lines here")]
    private static partial void RoundFailed(ILogger log, string work, string error);
}
