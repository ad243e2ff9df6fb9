using KratomBot.Engine.Storage;

namespace KratomBot.Engine;

/// <summary>Brings scheduled work into the inbox when its time has come.</summary>
internal sealed class ScheduleRunner(IConversationStore store, Func<InboxEntry, CancellationToken, Task> accept, TimeProvider time)
{
    private const int Batch = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly Signal _signal = new();
    private readonly StorePatience _patience = new(time);

    /// <summary>Something new is scheduled.</summary>
    public void Wake() => _signal.Set();

    public async Task RunAsync(CancellationToken stopped)
    {
        try
        {
            while (!stopped.IsCancellationRequested) await RoundAsync(stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // What is due stays due.
        }
    }

    private async Task RoundAsync(CancellationToken stopped)
    {
        var now = time.GetUtcNow();
        var work = await _patience.RunAsync(() => store.ReadDueAsync(now, Batch, stopped), stopped);
        foreach (var item in work.Items)
            await _patience.RunAsync(async () => { await accept(InboxEntries.OfDue(item, now), stopped); return true; }, stopped);
        if (work.Items.Count == Batch) return;
        var wait = work.NextDue is { } due && due - now < LookAgain ? due - now : LookAgain;
        await _signal.WaitAsync(wait, time, stopped);
    }
}
