using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine;

/// <summary>
/// The bot's storage. Within a turn it reads one snapshot and stages writes, which the turn's commit stores together with the
/// replies, or not at all. Outside a turn it reads and writes at once.
/// </summary>
public sealed class TurnStorage : IStorage
{
    private readonly IConversationStore _store;
    private readonly StateCodec _codec;
    private readonly TimeProvider _time;

    /// <summary>Creates the storage over a store.</summary>
    public TurnStorage(IConversationStore store, StateTypes types, TimeProvider time)
    {
        _store = store;
        _codec = new StateCodec(types);
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = TurnScope.Current is { } turn
            ? await turn.State.ReadAsync(keys, cancellationToken)
            : await _store.ReadStateAsync(keys, _time.GetUtcNow(), cancellationToken);
        var result = new Dictionary<string, object>(rows.Count);
        foreach (var row in rows)
            if (_codec.Read(row) is { } value) result[row.Key] = value;
        return result;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A value's type is not declared in <see cref="StateTypes"/>, or an item's ETag is out of date.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var turn = TurnScope.Current;
        var writes = new List<StateWrite>(changes.Count);
        foreach (var (key, value) in changes) writes.Add(Write(key, value, turn));
        if (turn is not null) await turn.State.StageAsync(writes, cancellationToken);
        else if (!await _store.WriteStateAsync(writes, _time.GetUtcNow(), cancellationToken)) throw OutOfDate();
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        List<StateWrite> writes = [.. keys.Select(key => new StateWrite(key, Expected: null, Value: null))];
        if (TurnScope.Current is { } turn) await turn.State.StageAsync(writes, cancellationToken);
        else await _store.WriteStateAsync(writes, _time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Takes a document out, once: of several who try at the same time, one gets it. Outside a turn only.</summary>
    /// <returns>The document; <see langword="null"/> if it is not there (any more).</returns>
    public async Task<T?> TakeAsync<T>(string key, CancellationToken cancellationToken = default) where T : class
    {
        var now = _time.GetUtcNow();
        var rows = await _store.ReadStateAsync([key], now, cancellationToken);
        if (rows is not [var row]) return null;
        var taken = await _store.WriteStateAsync([new StateWrite(key, row.Version, Value: null)], now, cancellationToken);
        return taken ? _codec.Read(row) as T : null;
    }

    /// <summary>Lists documents whose keys begin with something, by key. Outside a turn only.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string prefix, int limit, CancellationToken cancellationToken = default) where T : class =>
        [.. (await _store.ListStateAsync(prefix, limit, _time.GetUtcNow(), cancellationToken)).Select(row => _codec.Read(row)).OfType<T>()];

    internal static InvalidOperationException OutOfDate() => new("The stored value has changed since it was read (its ETag is out of date).");

    private StateWrite Write(string key, object value, TurnScope? turn)
    {
        var lifetime = _codec.Lifetime(key);
        var etag = (value as IStoreItem)?.ETag;
        return new StateWrite(key, Expected(etag), _codec.Write(key, value))
        {
            // What outlives the conversation must not go with it.
            Conversation = lifetime.IsUntilForgotten ? null : turn?.State.OwningConversation(key),
            User = turn?.State.OwningUser(key),
            Expires = lifetime.Length is { } length ? _time.GetUtcNow() + length : null,
            UntilForgotten = lifetime.IsUntilForgotten,
            IsGivenAway = lifetime.IsUnlinked,
        };
    }

    private static long? Expected(string? etag) =>
        etag is null or "*" ? null
        : long.TryParse(etag, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version
        : throw OutOfDate();
}
