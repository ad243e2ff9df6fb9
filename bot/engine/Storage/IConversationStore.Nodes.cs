namespace KratomBot.Engine.Storage;

/// <content>What matters where several nodes share a store. The defaults are those of a store that belongs to one process.</content>
public partial interface IConversationStore
{
    /// <summary>
    /// How long a claim of a message holds after it was made or renewed; then any node may claim the message.
    /// <see langword="null"/> where claims end with the process.
    /// </summary>
    TimeSpan? Lease => null;

    /// <summary>Renews the lease of claimed messages, so far as they are still this node's.</summary>
    Task RenewAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Tells what other nodes do until it is cancelled: the conversation in which something happened, or <see langword="null"/>
    /// where anything may have happened, such as after an interruption, or when a node has left work to others. It may miss things.
    /// </summary>
    Task WatchAsync(Action<ConversationKey?> changed, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads, for each of some conversations that exists, a number that grows with everything that happens in it.</summary>
    Task<IReadOnlyDictionary<ConversationKey, long>> ReadProgressAsync(IReadOnlyCollection<ConversationKey> conversations, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ConversationKey, long>>(new Dictionary<ConversationKey, long>());

    /// <summary>Adds to what this node has counted under some keys, and reads what the other nodes have counted in the present minute.</summary>
    Task<IReadOnlyList<SharedCount>> ShareUsageAsync(IReadOnlyDictionary<string, int> used, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SharedCount>>([]);

    /// <summary>The time by the store's own clock; <see langword="null"/> where it has none but this machine's.</summary>
    Task<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
