using System.Security.Cryptography;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>A key that signs tokens, with the id that tokens name it by.</summary>
/// <param name="Id">The id (<c>kid</c>), not secret.</param>
/// <param name="Bytes">The key; at least 32 bytes.</param>
public sealed record SigningKey(string Id, byte[] Bytes)
{
    /// <summary>The fewest bytes a key may have: the length of the signature's hash.</summary>
    public const int MinimumBytes = 32;

    /// <summary>A new random key.</summary>
    public static SigningKey Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), RandomNumberGenerator.GetBytes(MinimumBytes));

    /// <summary>Reads <c>id=base64</c>.</summary>
    /// <exception cref="FormatException">The text is no such key; the message never repeats it.</exception>
    public static SigningKey Parse(string text)
    {
        var mark = text.IndexOf('=', StringComparison.Ordinal);
        var bytes = new byte[text.Length];
        return mark is > 0 and < 65 && Convert.TryFromBase64String(text[(mark + 1)..], bytes, out var length) && length >= MinimumBytes
            ? new SigningKey(text[..mark], bytes[..length])
            : throw new FormatException($"must list keys as id=base64 of {MinimumBytes} bytes or more");
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public string Export() => $"{Id}={Convert.ToBase64String(Bytes)}";

    /// <summary>The id alone: the key must not end up in a log.</summary>
    public override string ToString() => Id;
}
