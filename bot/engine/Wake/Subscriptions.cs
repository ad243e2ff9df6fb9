using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace KratomBot.Engine;

/// <summary>Who wants to know that something happened in a conversation. A conversation that nobody watches costs nothing.</summary>
internal sealed class Subscriptions
{
    private readonly ConcurrentDictionary<ConversationKey, ImmutableArray<Subscription>> _all = new();

    public IDisposable Add(ConversationKey conversation, Action wake)
    {
        var subscription = new Subscription(this, conversation, wake);
        _all.AddOrUpdate(conversation, static (_, added) => [added], static (_, others, added) => others.Add(added), subscription);
        return subscription;
    }

    public void Wake(ConversationKey conversation)
    {
        if (!_all.TryGetValue(conversation, out var watching)) return;
        foreach (var subscription in watching) subscription.Wake();
    }

    /// <summary>The conversations that somebody watches.</summary>
    public ICollection<ConversationKey> Watched() => _all.Keys;

    /// <summary>Something may have happened anywhere.</summary>
    public void WakeAll()
    {
        foreach (var conversation in Watched()) Wake(conversation);
    }

    private void Remove(Subscription subscription)
    {
        while (_all.TryGetValue(subscription.Conversation, out var watching))
        {
            var rest = watching.Remove(subscription);
            var done = rest.IsEmpty
                ? _all.TryRemove(new(subscription.Conversation, watching))
                : _all.TryUpdate(subscription.Conversation, rest, watching);
            if (done) return;
        }
    }

    private sealed class Subscription(Subscriptions owner, ConversationKey conversation, Action wake) : IThreadPoolWorkItem, IDisposable
    {
        private int _pending;
        private volatile bool _disposed;

        public ConversationKey Conversation { get; } = conversation;

        /// <summary>Many calls before the subscriber comes to run are one.</summary>
        public void Wake()
        {
            if (Interlocked.Exchange(ref _pending, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            Volatile.Write(ref _pending, 0);
            if (!_disposed) wake();
        }

        public void Dispose()
        {
            _disposed = true;
            owner.Remove(this);
        }
    }
}
