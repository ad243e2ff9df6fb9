using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Repeats a round of work until the program stops. A round that fails is logged and repeated: the loop itself never ends.</summary>
internal static partial class BackgroundLoop
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Func<CancellationToken, Task> round, TimeProvider time, ILogger log, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            try
            {
                await round(stopped);
                continue;
            }
            catch (OperationCanceledException) when (stopped.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException error)
            {
                StoreAway(log, error.Message);
            }
            catch (Exception error)
            {
                RoundFailed(log, error.GetType().Name, error.StackTrace);
            }
            await Task.Delay(AfterFailure, time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work in the background waits for the store: {Reason}")]
    private static partial void StoreAway(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work in the background failed and is tried again: {Error}\n{Trace}")]
    private static partial void RoundFailed(ILogger log, string error, string? trace);
}
