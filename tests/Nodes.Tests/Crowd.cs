using System.Diagnostics;
using KratomBot.Testing;

namespace KratomBot.Nodes.Tests;

/// <summary>Many people who talk at the same time.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly SemaphoreSlim _replies = new(0);
    private readonly CancellationTokenSource _enough = new();
    private Task _talking = Task.CompletedTask;

    private Crowd(IReadOnlyList<Talker> people) => People = people;

    public IReadOnlyList<Talker> People { get; }

    public static async Task<Crowd> GatherAsync(Cluster cluster, int people, CancellationToken cancellationToken)
    {
        var crowd = new Crowd(await Task.WhenAll(Enumerable.Range(0, people).Select(number => Talker.ArriveAsync(cluster, number, cancellationToken))));
        crowd._talking = Task.WhenAll(crowd.People.Select(talker => talker.TalkAsync(() => crowd._replies.Release(), crowd._enough.Token, cancellationToken)));
        return crowd;
    }

    /// <summary>Waits for some replies, whoever gets them.</summary>
    public async Task HearAsync(int replies, CancellationToken cancellationToken)
    {
        for (; replies > 0; replies--)
            await WhileTheyTalkAsync(_replies.WaitAsync(cancellationToken));
    }

    /// <summary>Waits until everybody has got a reply to something said from now on.</summary>
    /// <returns>How long the last one waited.</returns>
    public async Task<TimeSpan> AllGoOnAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        // The first reply may be to something said before.
        var wanted = People.Select(talker => talker.Answered + 2).ToList();
        while (People.Zip(wanted).Any(pair => pair.First.Answered < pair.Second))
            await HearAsync(1, cancellationToken);
        return clock.Elapsed;
    }

    /// <summary>Lets everybody finish, and checks what stands in their conversations.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await _enough.CancelAsync();
        await _talking;
        foreach (var talker in People)
            await talker.CheckAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var talker in People)
            await talker.DisposeAsync();
        _enough.Dispose();
        _replies.Dispose();
    }

    /// <summary>Somebody who cannot talk any more is the better news.</summary>
    private async Task WhileTheyTalkAsync(Task waiting)
    {
        if (await Task.WhenAny(waiting, _talking) == _talking)
            await _talking;
        await waiting;
    }
}
