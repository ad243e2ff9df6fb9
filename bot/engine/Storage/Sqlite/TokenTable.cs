namespace KratomBot.Engine.Storage.Sqlite;

internal static class TokenTable
{
    /// <summary>Returns whether it was not revoked before.</summary>
    public static bool Revoke(SqliteSession session, string token, DateTimeOffset until)
    {
        if (session.Execute("INSERT INTO revoked_tokens (token, until) VALUES ($1, $2) ON CONFLICT DO NOTHING", token, until) > 0) return true;
        session.Execute("UPDATE revoked_tokens SET until = max(until, $2) WHERE token = $1", token, until);
        return false;
    }

    public static bool IsRevoked(SqliteSession session, string token) =>
        session.Number("SELECT count(*) FROM revoked_tokens WHERE token = $1", token) > 0;
}
