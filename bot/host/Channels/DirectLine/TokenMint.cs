using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>
/// Makes and reads tokens. They have the shape of a JWT because Web Chat reads the user out of one; the algorithm is
/// fixed to HMAC-SHA256, whatever a token's header says.
/// </summary>
public sealed class TokenMint(KeyRing keys, DirectLineOptions options, TimeProvider time)
{
    private const int LongestToken = 4096;

    /// <summary>How long a new token is valid.</summary>
    public TimeSpan Life => options.TokenLife;

    /// <summary>A new id for a user: unguessable, with the prefix that marks ids given by the server.</summary>
    public static string NewUserId() => $"dl_{RandomId()}";

    /// <summary>A new, unguessable id for a conversation.</summary>
    public static string NewConversationId() => RandomId();

    /// <summary>A new token.</summary>
    public string Issue(string conversationId, string userId, IReadOnlyList<string>? origins = null)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new DirectLineToken(conversationId, userId, now, now + (long)options.TokenLife.TotalSeconds, origins is { Count: > 0 } ? origins : null);
        var header = new TokenHeader("HS256", "JWT", keys.Current.Id);
        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header, DirectLineJson.Default.TokenHeader))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.DirectLineToken))}";
        return $"{signed}.{Encode(HMACSHA256.HashData(keys.Current.Bytes, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Checks a token and reads it.</summary>
    public TokenReading Read(string? text)
    {
        if (text is not { Length: > 0 and <= LongestToken } || text.Split('.') is not [var header, var claims, var signature])
            return default;
        try
        {
            var key = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(header), DirectLineJson.Default.TokenHeader) is { Kid: { } kid } ? keys.Find(kid) : null;
            if (key is null)
                return default;
            var expected = HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes($"{header}.{claims}"));
            if (!CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(signature)))
                return default;
            var token = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(claims), DirectLineJson.Default.DirectLineToken);
            return token is null ? default : new TokenReading(Expiry(token) > time.GetUtcNow() ? TokenState.Valid : TokenState.Expired, token);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return default;
        }
    }

    /// <summary>When a token ends.</summary>
    public static DateTimeOffset Expiry(DirectLineToken token) => DateTimeOffset.FromUnixTimeSeconds(token.Expires);

    private static string RandomId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
