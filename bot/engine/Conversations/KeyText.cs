namespace KratomBot.Engine;

internal static class KeyText
{
    public static (string Channel, string Id) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? throw new FormatException("A key is written as channel/id.") : (text[..slash], text[(slash + 1)..]);
    }
}
