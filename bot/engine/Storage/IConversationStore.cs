namespace KratomBot.Engine.Storage;

/// <summary>
/// The one truth about conversations. Every call is a transaction of its own and durable when it returns.
/// Any call may throw <see cref="StoreUnavailableException"/>; nothing has happened then, and it may be repeated.
/// </summary>
/// <remarks>
/// A claimed message belongs to this process until it is committed, failed or released, or its <see cref="Lease"/> is over. The store gives out the messages of a
/// conversation one after the other: the next only with, or after, the end of the one before.
/// </remarks>
public partial interface IConversationStore : IAsyncDisposable
{
    /// <summary>Creates or upgrades what is stored, and takes hold of it.</summary>
    /// <exception cref="StoreOpenException">Another server has it, or a newer program wrote it.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Proves that the store takes writes.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Creates a conversation, or finds the one of that name.</summary>
    Task<StoredConversation> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken);

    /// <summary>Finds a conversation.</summary>
    Task<StoredConversation?> FindConversationAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Appends a message to the inbox and its echo to the event log, or finds the one that it duplicates.</summary>
    /// <param name="entry">What came in.</param>
    /// <param name="startNow">Whether a turn would start at once; its attempt is then counted here already.</param>
    /// <param name="cancellationToken">Gives up waiting; a message that was not begun by then is not stored.</param>
    /// <exception cref="UnknownConversationException">The entry does not create conversations and there is none.</exception>
    Task<Accepted> AcceptAsync(InboxEntry entry, bool startNow, CancellationToken cancellationToken);

    /// <summary>
    /// Claims the oldest unfinished message of every conversation that has one and that no process holds. Called before anything is
    /// accepted; where claims have a <see cref="Lease"/>, again and again.
    /// </summary>
    Task<IReadOnlyList<ClaimedTurn>> RecoverAsync(CancellationToken cancellationToken);

    /// <summary>Reads the conversation's present version for an attempt of a claimed message; <see langword="null"/> if it is gone.</summary>
    /// <param name="turn">The message.</param>
    /// <param name="count">Whether the attempt counts; one that only repeats another after a conflict does not.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<ClaimedTurn?> BeginAttemptAsync(ClaimedTurn turn, bool count, CancellationToken cancellationToken);

    /// <summary>Lets go of claimed messages, and takes back the counted attempts of those whose turn never started.</summary>
    Task ReleaseAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken cancellationToken);

    /// <summary>Writes all that a turn did, finishes its message and claims the conversation's next; or nothing of it.</summary>
    Task<Committed> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Reads how a message ended; <see langword="null"/> while it has not, or when it is not known.</summary>
    Task<TurnOutcome?> ReadOutcomeAsync(ConversationKey conversation, long number, CancellationToken cancellationToken);

    /// <summary>Lists the messages that were given up, newest first.</summary>
    Task<IReadOnlyList<DeadTurn>> ReadDeadTurnsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Reads the event log after a sequence number, in order.</summary>
    Task<IReadOnlyList<LoggedEvent>> ReadEventsAsync(ConversationKey conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads the values of some keys at one moment. Missing and expired keys are left out.</summary>
    Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lists the values whose keys begin with something, by key. Expired ones are left out.</summary>
    Task<IReadOnlyList<StateRow>> ListStateAsync(string prefix, int limit, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Writes values outside any turn. Returns whether all expected versions held; otherwise nothing was written.</summary>
    Task<bool> WriteStateAsync(IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Claims, of each conversation, the oldest undelivered reply whose time has come.</summary>
    /// <param name="conversation">Only of this conversation; <see langword="null"/> for all.</param>
    /// <param name="now">The time.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<OutboxClaims> ClaimOutboxAsync(ConversationKey? conversation, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Writes how the delivery of a claimed reply ended.</summary>
    Task FinishDeliveryAsync(OutboxItem item, DeliveryRecord record, CancellationToken cancellationToken);

    /// <summary>Marks the replies that were being sent when their process ended: nobody knows whether they arrived.</summary>
    Task RecoverOutboxAsync(CancellationToken cancellationToken);

    /// <summary>Lists the replies that were given up, newest first.</summary>
    Task<IReadOnlyList<DeadReply>> ReadDeadRepliesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Reads scheduled work whose time has come, earliest first. Of several nodes, one gets it until its acceptance or for a while.</summary>
    Task<DueWork> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Removes all of a person: their conversations, what they said in groups, their state and their scheduled work.</summary>
    /// <returns>The conversations in which something was removed.</returns>
    Task<IReadOnlyList<ConversationKey>> ForgetUserAsync(UserKey user, CancellationToken cancellationToken);

    /// <summary>Removes a conversation with everything in it.</summary>
    Task ForgetConversationAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Removes conversations whose last message is not after <paramref name="lastMessage"/>, and all that has expired.</summary>
    /// <returns>The number of conversations that were removed.</returns>
    Task<int> SweepAsync(DateTimeOffset lastMessage, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Makes a token invalid until it would have expired anyway.</summary>
    /// <returns>Whether it was valid so far.</returns>
    Task<bool> RevokeTokenAsync(string token, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Whether a token was revoked.</summary>
    Task<bool> IsTokenRevokedAsync(string token, CancellationToken cancellationToken);

    /// <summary>Counts what is stored.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellationToken);
}
