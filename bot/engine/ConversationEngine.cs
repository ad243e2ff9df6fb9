using KratomBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KratomBot.Engine;

/// <summary>
/// Takes messages in durably, has the bot answer them one after the other in each conversation, and keeps what both said.
/// Calls may throw <see cref="StoreUnavailableException"/>: then nothing has happened, and the caller may try again.
/// </summary>
public sealed class ConversationEngine : IHostedService, IAsyncDisposable
{
    private const int EventBatch = 1000;

    private readonly IConversationStore _store;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;
    private readonly TurnProcess _turns;
    private readonly TurnWorkers _workers;
    private readonly OutboxPump _outbox;
    private readonly ScheduleRunner _schedule;
    private readonly RetentionSweeper _sweeper;
    private readonly ClaimKeeper _claims;
    private readonly SubscriptionSweep _watch;
    private readonly Subscriptions _subscriptions = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _stopped = new();
    private Task _loops = Task.CompletedTask, _keeping = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>Creates the engine; <see cref="StartAsync"/> opens the store.</summary>
    public ConversationEngine(
        IConversationStore store, EngineAdapter adapter, IServiceScopeFactory services, IOptions<EngineOptions> options, TimeProvider time, ILoggerFactory logs)
    {
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options.Value;
        _time = time;
        var runner = new TurnRunner(store, adapter, services, _options, time);
        _turns = new TurnProcess(store, runner, _options, new EngineTraces(time), time, logs.CreateLogger<TurnProcess>());
        _workers = new TurnWorkers(_options.ConcurrentTurns, RunTurnAsync, logs.CreateLogger<TurnWorkers>());
        _outbox = new OutboxPump(store, _options.Outbox, time, logs.CreateLogger<OutboxPump>());
        _schedule = new ScheduleRunner(store, AcceptEntryAsync, time, logs.CreateLogger<ScheduleRunner>());
        _sweeper = new RetentionSweeper(store, _options, time, logs.CreateLogger<RetentionSweeper>());
        _claims = new ClaimKeeper(store, _workers, time, logs.CreateLogger<ClaimKeeper>());
        _watch = new SubscriptionSweep(store, _subscriptions, _options.LostNewsInterval, time, logs.CreateLogger<SubscriptionSweep>());
    }

    /// <summary>Opens the store, runs again what was not finished, and begins to take messages.</summary>
    /// <exception cref="StoreOpenException">The store cannot be opened; the message says what to do.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _store.OpenAsync(cancellationToken);
        foreach (var turn in await _store.RecoverAsync(cancellationToken)) _workers.EnqueueFound(turn);
        _workers.Start();
        _keeping = _claims.RunAsync(_stopped.Token);
        _loops = Task.WhenAll(
            _outbox.RunAsync(_stopping.Token), _schedule.RunAsync(_stopping.Token), _sweeper.RunAsync(_stopping.Token),
            _store.WatchAsync(OnNews, _stopping.Token), _watch.RunAsync(_stopping.Token));
    }

    /// <summary>Lets running turns finish, for a while. What waits stays in the inbox for the next start; messages are still taken.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        var drained = _workers.DrainAsync();
        IReadOnlyCollection<ClaimedTurn> cutOff = [];
        try
        {
            await drained.WaitAsync(_options.DrainLimit, _time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            cutOff = _workers.InHand();
            await _stopped.CancelAsync();
            await drained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await _loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopped.CancelAsync();
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // What was cut off had begun, so its attempt counts.
        await ReleaseAsync([.. _workers.NotStarted(), .. cutOff.Select(turn => turn with { Counted = false })], cancellationToken);
    }

    /// <summary>
    /// Stores a message, and its echo in the event log, before it returns. A message that was stored before (the same activity id
    /// or <c>channelData.clientActivityID</c> in the conversation) gives the first one's receipt and is not answered again.
    /// </summary>
    /// <param name="inbound">The message; the engine may set its id and time.</param>
    /// <param name="cancellationToken">Gives up waiting. The message may be stored nevertheless; sending it again is safe.</param>
    /// <exception cref="ArgumentException">The activity has no type, channel or conversation.</exception>
    /// <exception cref="UnknownConversationException">There is no such conversation and the message does not create one.</exception>
    public Task<Receipt> AcceptAsync(InboundActivity inbound, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        var entry = InboxEntries.Of(inbound, _time.GetUtcNow(), _options.RepeatWindow);
        // Whoever gives up waiting must not leave a claimed turn behind, so the rest does not depend on them.
        return AcceptEntryAsync(entry, cancellationToken).WaitAsync(cancellationToken);
    }

    /// <summary>Waits for the committed end of a message's turn, also of a duplicate's; <see langword="null"/> when the time is over first.</summary>
    public async Task<TurnOutcome?> WaitForOutcomeAsync(Receipt receipt, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var changed = new Signal();
        using var subscription = _subscriptions.Add(receipt.Conversation, changed.Set);
        var start = _time.GetTimestamp();
        while (true)
        {
            if (await _store.ReadOutcomeAsync(receipt.Conversation, receipt.Number, cancellationToken) is { } outcome) return outcome;
            var left = timeout - _time.GetElapsedTime(start);
            if (left <= TimeSpan.Zero) return null;
            await changed.WaitAsync(left, _time, cancellationToken);
        }
    }

    /// <summary>Creates a conversation, or finds the one of that name.</summary>
    /// <param name="key">Its name; Direct Line's ids must not be guessable.</param>
    /// <param name="user">Its person; <see langword="null"/> for a group.</param>
    /// <param name="route">How replies travel.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<StoredConversation> CreateConversationAsync(ConversationKey key, UserKey? user, ReplyRoute route, CancellationToken cancellationToken = default) =>
        _store.CreateConversationAsync(new NewConversation(key, user, route, _time.GetUtcNow()), cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Finds a conversation; <see langword="null"/> if it never was, was forgotten, or ran out.</summary>
    public Task<StoredConversation?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken = default) =>
        _store.FindConversationAsync(key, cancellationToken);

    /// <summary>Reads the event log after a sequence number, in order.</summary>
    /// <param name="key">The conversation; of one that does not exist the log is empty.</param>
    /// <param name="after">The sequence number (Direct Line's watermark); 0 for all.</param>
    /// <param name="limit">At most so many; a full batch means that there may be more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<LoggedEvent>> ReadEventsAsync(ConversationKey key, long after, int limit = EventBatch, CancellationToken cancellationToken = default) =>
        _store.ReadEventsAsync(key, after, limit, cancellationToken);

    /// <summary>Calls <paramref name="wake"/> soon after anything happens in a conversation, on a pool thread, once for many things. It must be quick.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(ConversationKey key, Action wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        return _subscriptions.Add(key, wake);
    }

    /// <summary>Removes all of a person, in every conversation. A turn that is running for them is thrown away.</summary>
    public async Task ForgetUserAsync(UserKey user, CancellationToken cancellationToken = default)
    {
        foreach (var conversation in await _store.ForgetUserAsync(user, cancellationToken)) _subscriptions.Wake(conversation);
    }

    /// <summary>Removes a conversation with everything in it. A turn that is running in it is thrown away.</summary>
    public async Task ForgetConversationAsync(ConversationKey key, CancellationToken cancellationToken = default)
    {
        await _store.ForgetConversationAsync(key, cancellationToken);
        _subscriptions.Wake(key);
    }

    /// <summary>Makes a token invalid until it would have expired anyway.</summary>
    /// <returns>Whether it was valid so far.</returns>
    public Task<bool> RevokeTokenAsync(string token, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        _store.RevokeTokenAsync(token, until, cancellationToken);

    /// <summary>Whether a token was revoked.</summary>
    public Task<bool> IsTokenRevokedAsync(string token, CancellationToken cancellationToken = default) =>
        _store.IsTokenRevokedAsync(token, cancellationToken);

    /// <summary>Proves that the store takes writes; throws <see cref="StoreUnavailableException"/> if it does not.</summary>
    public Task ProbeStoreAsync(CancellationToken cancellationToken = default) => _store.ProbeAsync(cancellationToken).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Containers dispose a service once for each name under which they gave it out.
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _stopping.CancelAsync();
        await _stopped.CancelAsync();
        await _workers.DrainAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // The sources are left to the garbage collector: some hosts stop the engine while, or after, they dispose of it, and then both are cancelled once more.
    }

    private async Task<Receipt> AcceptEntryAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var accepted = await _store.AcceptAsync(entry, _workers.HasFreeWorker, cancellationToken);
        if (accepted.Turn is { } turn) _workers.Enqueue(turn);
        if (accepted.Receipt.IsDuplicate) EngineMetrics.Duplicates.Add(1);
        else EngineMetrics.Accepted.Add(1);
        if (entry.Echo is not null) _subscriptions.Wake(entry.Conversation);
        return accepted.Receipt;
    }

    private async Task<ClaimedTurn?> RunTurnAsync(ClaimedTurn turn, bool startNext)
    {
        var committed = await _turns.RunAsync(turn, startNext, _stopped.Token);
        _subscriptions.Wake(turn.Conversation);
        if (committed is null) return null;
        if (turn.Route == ReplyRoute.Connector) _outbox.Wake();
        if (committed.HasSchedule) _schedule.Wake();
        return committed.Next;
    }

    private void OnNews(ConversationKey? changed)
    {
        if (changed is { } conversation)
        {
            _subscriptions.Wake(conversation);
            return;
        }
        _subscriptions.WakeAll();
        _claims.Wake();
    }

    private async Task ReleaseAsync(IReadOnlyCollection<ClaimedTurn> waiting, CancellationToken cancellationToken)
    {
        if (waiting.Count == 0) return;
        try
        {
            await _store.ReleaseAsync(waiting, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // Then an attempt counts that was none; the message is run all the same.
        }
    }
}
