using System.Net.WebSockets;
using KratomBot.Host.Operations.Limits;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>The streams that are open on this server.</summary>
public sealed class OpenStreams(LimitOptions limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ActivityStream>> _byConversation = [];
    private int _count;
    private bool _isDraining;

    /// <summary>How many streams are open.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a stream in; the oldest of its conversation gives way when there are too many.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(string conversationId, ActivityStream stream)
    {
        ActivityStream? surplus = null;
        lock (_gate)
        {
            if (_isDraining || _count >= limits.Sockets)
                return false;
            if (!_byConversation.TryGetValue(conversationId, out var streams))
                _byConversation[conversationId] = streams = [];
            if (streams.Count >= limits.SocketsPerConversation)
                surplus = streams[0];
            streams.Add(stream);
            _count++;
        }

        surplus?.End(WebSocketCloseStatus.PolicyViolation, "another stream of this conversation was opened");
        return true;
    }

    /// <summary>Lets a stream go.</summary>
    public void Remove(string conversationId, ActivityStream stream)
    {
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversationId, out var streams) || !streams.Remove(stream))
                return;
            _count--;
            if (streams.Count == 0)
                _byConversation.Remove(conversationId);
        }
    }

    /// <summary>Sends something that is not in the event log to the streams of a conversation.</summary>
    public void Send(string conversationId, ReadOnlyMemory<byte> activity)
    {
        ActivityStream[] streams;
        lock (_gate)
            streams = _byConversation.TryGetValue(conversationId, out var found) ? [.. found] : [];
        foreach (var stream in streams)
            stream.Send(activity);
    }

    /// <summary>Ends all streams, so that clients come back to another server or to this one after its restart.</summary>
    public void Drain()
    {
        List<ActivityStream> all;
        lock (_gate)
        {
            _isDraining = true;
            all = [.. _byConversation.Values.SelectMany(streams => streams)];
        }

        foreach (var stream in all)
            stream.End(WebSocketCloseStatus.EndpointUnavailable, "the server is going away");
    }
}
