using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KratomBot.Engine;
using KratomBot.Engine.Storage;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>What a ticket says besides its conversation.</summary>
/// <param name="Id">By which it is known as used.</param>
/// <param name="Key">The key that signs it.</param>
/// <param name="Expires">When it ends, in seconds since 1970.</param>
/// <param name="Origins">Further sites whose pages may use it.</param>
public sealed record StreamTicket(
    string Id, string Key, long Expires, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Origins);

/// <summary>
/// Tickets for opening a stream. A browser cannot send a header with a WebSocket, so something must stand in its address,
/// and addresses end up in logs: a ticket names nobody and opens one conversation once, within a minute. It is signed, so that any
/// node takes it; that it was used is written to the store, where all nodes see it.
/// </summary>
public sealed class StreamTickets(KeyRing keys, ConversationEngine engine, TimeProvider time)
{
    /// <summary>How long a ticket holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private const int LongestTicket = 2048;
    private const int SweepEvery = 256;

    // Whoever waits here hears nothing, not even what needs no store.
    private static readonly TimeSpan SlowestStore = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, long> _usedHere = new();
    private int _redeemed;

    /// <summary>A new ticket for the conversation of a token.</summary>
    public string Issue(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var ticket = new StreamTicket(id, keys.Current.Id, (time.GetUtcNow() + Life).ToUnixTimeSeconds(), token.Origins);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(ticket, DirectLineJson.Default.StreamTicket));
        return $"{claims}.{Base64Url.EncodeToString(Sign(keys.Current, token.ConversationId, claims))}";
    }

    /// <summary>Uses a ticket up.</summary>
    /// <returns>What it says; null when the ticket is not good for that conversation, or not any more.</returns>
    public async Task<StreamTicket?> RedeemAsync(string? text, string conversationId)
    {
        if (Read(text, conversationId) is not { } ticket || ticket.Expires <= time.GetUtcNow().ToUnixTimeSeconds() || !_usedHere.TryAdd(ticket.Id, ticket.Expires))
            return null;
        if (Interlocked.Increment(ref _redeemed) % SweepEvery == 0)
            Sweep();
        try
        {
            return await engine.RevokeTokenAsync($"ticket {ticket.Id}", DateTimeOffset.FromUnixTimeSeconds(ticket.Expires)).WaitAsync(SlowestStore, time) ? ticket : null;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
        {
            // Nobody can say what other nodes have seen; this one has not, and a stream must open for what needs no store.
            return ticket;
        }
    }

    private StreamTicket? Read(string? text, string conversationId)
    {
        if (text is not { Length: > 0 and <= LongestTicket } || text.Split('.') is not [var claims, var signature])
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(claims), DirectLineJson.Default.StreamTicket);
            return ticket is { Id: { } id, Key: { } key } && id.Length > 0 && keys.Find(key) is { } signer
                && CryptographicOperations.FixedTimeEquals(Sign(signer, conversationId, claims), Base64Url.DecodeFromChars(signature))
                    ? ticket
                    : null;
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }

    // The first word keeps a ticket from passing as a token, and a token as a ticket.
    private static byte[] Sign(SigningKey key, string conversationId, string claims) =>
        HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"stream {conversationId} {claims}"));

    private void Sweep()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (id, expires) in _usedHere)
        {
            if (expires <= now)
                _usedHere.TryRemove(id, out _);
        }
    }
}
