using System.Globalization;

namespace KratomBot.Host.Operations.Web;

/// <summary>
/// Half an emoji, as some keyboards and naughty clients send it (<c>\ud83d</c> without its partner): valid JSON that no
/// string can hold. The person's message counts more than the half character, which becomes U+FFFD.
/// </summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Replaces them in place in JSON text.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = 0; at < json.Length - 1; at++)
        {
            if (json[at] != (byte)'\\')
                continue;
            if (!TryReadEscape(json[at..], out var unit) || !char.IsSurrogate(unit))
            {
                at++;
                continue;
            }

            var paired = char.IsHighSurrogate(unit) && TryReadEscape(json[(at + EscapeLength)..], out var next) && char.IsLowSurrogate(next);
            if (!paired)
                "\\ufffd"u8.CopyTo(json[at..]);
            at += (paired ? 2 * EscapeLength : EscapeLength) - 1;
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < EscapeLength || !json.StartsWith("\\u"u8))
            return false;
        var isHex = ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        unit = (char)value;
        return isHex;
    }
}
