using KratomBot.Engine.Storage;

namespace KratomBot.Engine;

/// <summary>The state of one turn: a snapshot of what is stored, and what the turn wants to write.</summary>
internal sealed class TurnState(IConversationStore store, ClaimedTurn turn, DateTimeOffset now)
{
    private readonly Dictionary<string, StateRow?> _snapshot = [];
    private readonly Dictionary<string, StateWrite> _staged = [];
    private readonly Lock _gate = new();
    private bool _closed;

    private string ConversationStateKey => $"{turn.Conversation.Channel}/conversations/{turn.Conversation.Id}";

    private string? UserStateKey => turn.User is { } user ? $"{user.Channel}/users/{user.Id}" : null;

    /// <summary>Reads what nearly every turn needs, at one moment.</summary>
    public Task LoadAsync(CancellationToken cancellationToken) =>
        FetchAsync(UserStateKey is { } user ? [ConversationStateKey, user] : [ConversationStateKey], cancellationToken);

    public async Task<IReadOnlyList<StateRow>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        await FetchAsync(keys, cancellationToken);
        lock (_gate)
        {
            var rows = new List<StateRow>(keys.Count);
            foreach (var key in keys)
            {
                var row = _staged.TryGetValue(key, out var staged)
                    ? staged.Value is { } value ? new StateRow(key, _snapshot[key]?.Version ?? 0, value) : null
                    : _snapshot[key];
                if (row is not null) rows.Add(row);
            }
            return rows;
        }
    }

    /// <summary>Every write is fenced by the version of the snapshot, so that of two turns at once none is lost.</summary>
    public async Task StageAsync(List<StateWrite> writes, CancellationToken cancellationToken)
    {
        await FetchAsync([.. writes.Select(write => write.Key)], cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(TurnScope));
            foreach (var write in writes)
            {
                var version = _snapshot[write.Key]?.Version ?? 0;
                if (write.Expected is { } expected && expected != version) throw TurnStorage.OutOfDate();
                _staged[write.Key] = write with { Expected = version };
            }
        }
    }

    /// <summary>What is to be stored. Nothing can be added any more.</summary>
    public IReadOnlyList<StateWrite> Close()
    {
        lock (_gate)
        {
            _closed = true;
            return [.. _staged.Values];
        }
    }

    /// <summary>All but what belongs to the person alone goes with the conversation.</summary>
    public ConversationKey? OwningConversation(string key) => string.Equals(key, UserStateKey, StringComparison.Ordinal) ? null : turn.Conversation;

    /// <summary>In a group, the conversation's own state is nobody's; everything else is the sender's.</summary>
    public UserKey? OwningUser(string key) => string.Equals(key, ConversationStateKey, StringComparison.Ordinal) ? null : turn.User;

    private async Task FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        string[] missing;
        lock (_gate) missing = [.. keys.Where(key => !_snapshot.ContainsKey(key)).Distinct()];
        if (missing.Length == 0) return;
        var rows = await store.ReadStateAsync(missing, now, cancellationToken);
        lock (_gate)
        {
            foreach (var key in missing) _snapshot.TryAdd(key, null);
            foreach (var row in rows) _snapshot[row.Key] ??= row;
        }
    }
}
