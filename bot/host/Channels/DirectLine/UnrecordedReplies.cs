using System.Collections.Concurrent;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Replies of the safety gate that could not be stored, kept for a minute for clients that poll. Streams get them at once.</summary>
public sealed class UnrecordedReplies(TimeProvider time)
{
    private const int MostConversations = 1_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ReadOnlyMemory<byte> Activity, DateTimeOffset Until)> _waiting = new();

    /// <summary>Keeps the newest reply of a conversation.</summary>
    public void Keep(string conversationId, ReadOnlyMemory<byte> activity)
    {
        if (_waiting.Count >= MostConversations)
            RemoveOld();
        _waiting[conversationId] = (activity, time.GetUtcNow() + Kept);
    }

    /// <summary>What waits for a conversation. A client drops what it has seen, so it may see it several times.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Take(string conversationId)
    {
        if (!_waiting.TryGetValue(conversationId, out var found))
            return [];
        if (found.Until > time.GetUtcNow())
            return [found.Activity];
        _waiting.TryRemove(conversationId, out _);
        return [];
    }

    private void RemoveOld()
    {
        var now = time.GetUtcNow();
        foreach (var (conversation, entry) in _waiting)
        {
            if (entry.Until <= now)
                _waiting.TryRemove(conversation, out _);
        }
    }
}
