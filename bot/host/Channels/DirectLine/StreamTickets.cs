using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>
/// Tickets for opening a stream. A browser cannot send a header with a WebSocket, so something must stand in its address,
/// and addresses end up in logs: a ticket opens one conversation once, within a minute.
/// </summary>
public sealed class StreamTickets(TimeProvider time)
{
    /// <summary>How long a ticket holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private const int SweepEvery = 256;

    private readonly ConcurrentDictionary<string, (DirectLineToken Token, DateTimeOffset Expires)> _open = new();
    private int _issued;

    /// <summary>A new ticket for the conversation of a token.</summary>
    public string Issue(DirectLineToken token)
    {
        if (Interlocked.Increment(ref _issued) % SweepEvery == 0)
            Sweep();
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _open[ticket] = (token, time.GetUtcNow() + Life);
        return ticket;
    }

    /// <summary>Uses a ticket up.</summary>
    /// <returns>The token that it stands for; null when the ticket is not good for that conversation.</returns>
    public DirectLineToken? Redeem(string? ticket, string conversationId) =>
        ticket is not null
        && _open.TryRemove(ticket, out var entry)
        && entry.Token.ConversationId == conversationId
        && entry.Expires > time.GetUtcNow()
            ? entry.Token
            : null;

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (ticket, entry) in _open)
        {
            if (entry.Expires <= now)
                _open.TryRemove(ticket, out _);
        }
    }
}
