using KratomBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace KratomBot.Engine;

/// <summary>Brings scheduled work into the inbox when its time has come.</summary>
internal sealed class ScheduleRunner(IConversationStore store, Func<InboxEntry, CancellationToken, Task> accept, TimeProvider time, ILogger<ScheduleRunner> log)
{
    private const int Batch = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly Signal _signal = new();

    /// <summary>Something new is scheduled.</summary>
    public void Wake() => _signal.Set();

    public Task RunAsync(CancellationToken stopped) => BackgroundLoop.RunAsync(RoundAsync, time, log, stopped);

    private async Task RoundAsync(CancellationToken stopped)
    {
        var now = time.GetUtcNow();
        var work = await store.ReadDueAsync(now, Batch, stopped);
        foreach (var item in work.Items) await AcceptAsync(item, now, stopped);
        if (work.Items.Count == Batch) return;
        var wait = work.NextDue is { } due && due - now < LookAgain ? due - now : LookAgain;
        await _signal.WaitAsync(wait, time, stopped);
    }

    private async Task AcceptAsync(DueItem item, DateTimeOffset now, CancellationToken stopped)
    {
        try
        {
            await accept(InboxEntries.OfDue(item, now), stopped);
        }
        catch (UnknownConversationException)
        {
            // Forgotten since it was read, and its schedule with it.
        }
    }
}
