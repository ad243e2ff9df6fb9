namespace KratomBot.Engine.Storage.Sqlite;

internal static class TokenTable
{
    /// <summary>Longer than any token of a channel is valid or can be renewed.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(3);

    public static int Revoke(SqliteSession session, string token, DateTimeOffset until) =>
        session.Execute("INSERT OR REPLACE INTO revoked_tokens (token, until) VALUES ($1, $2)", token, until);

    public static bool IsRevoked(SqliteSession session, string token) =>
        session.Number("SELECT count(*) FROM revoked_tokens WHERE token = $1", token) > 0;
}
