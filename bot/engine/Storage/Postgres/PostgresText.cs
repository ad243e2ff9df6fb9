namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// Writes texts so that PostgreSQL takes them: it knows no character 0, but the ids of a channel or a client may hold one.
/// </summary>
internal static class PostgresText
{
    /// <summary>A private character of Unicode that nobody needs in an id; where one is there all the same, it is marked too.</summary>
    private const char Mark = '\uE000';

    public static string Write(string text) => text.AsSpan().ContainsAny('\0', Mark)
        ? text.Replace($"{Mark}", $"{Mark}1", StringComparison.Ordinal).Replace("\0", $"{Mark}0", StringComparison.Ordinal)
        : text;

    public static string Read(string stored) => stored.Contains(Mark, StringComparison.Ordinal)
        ? stored.Replace($"{Mark}0", "\0", StringComparison.Ordinal).Replace($"{Mark}1", $"{Mark}", StringComparison.Ordinal)
        : stored;
}
