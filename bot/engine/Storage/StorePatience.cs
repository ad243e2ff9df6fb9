namespace KratomBot.Engine.Storage;

/// <summary>Waits for a store that is locked, full or away, for as long as the program runs: what was acknowledged must not be dropped.</summary>
internal sealed class StorePatience(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100), Longest = TimeSpan.FromSeconds(2);

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken stopped)
    {
        for (var wait = First; ; wait = wait * 2 < Longest ? wait * 2 : Longest)
        {
            try
            {
                return await work();
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(wait, time, stopped);
            }
        }
    }
}
