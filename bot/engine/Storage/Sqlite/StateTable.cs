namespace KratomBot.Engine.Storage.Sqlite;

internal static class StateTable
{
    public static StateRow? Read(SqliteSession session, string key, DateTimeOffset now) => session.First(
        "SELECT version, value FROM state WHERE key = $1 AND (expires IS NULL OR expires < 0 OR expires > $2)",
        r => new StateRow(key, r.GetInt64(0), r.Blob(1)),
        key, now);

    // U+10FFFF sorts after every character that a key can go on with.
    public static List<StateRow> List(SqliteSession session, string prefix, int limit, DateTimeOffset now) => session.All(
        "SELECT key, version, value FROM state WHERE key >= $1 AND key < $2 AND (expires IS NULL OR expires < 0 OR expires > $3) ORDER BY key LIMIT $4",
        r => new StateRow(r.GetString(0), r.GetInt64(1), r.Blob(2)),
        prefix, prefix + "\U0010FFFF", now, limit);

    /// <summary>Returns whether the expected version was there.</summary>
    public static bool Write(SqliteSession session, StateWrite write, DateTimeOffset now)
    {
        var version = session.Number("SELECT version FROM state WHERE key = $1 AND (expires IS NULL OR expires < 0 OR expires > $2)", write.Key, now);
        if (write.Expected is { } expected && expected != version) return false;
        if (write.Value is not { } value)
        {
            session.Execute("DELETE FROM state WHERE key = $1", write.Key);
            return true;
        }
        // Versions follow the clock, so that a value which is deleted and written again does not look unchanged.
        session.Execute(
            """
            INSERT INTO state (key, version, value, conversation, user, touched, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (key) DO UPDATE SET version = excluded.version, value = excluded.value, touched = excluded.touched,
              expires = excluded.expires, conversation = coalesce(excluded.conversation, conversation), user = coalesce(excluded.user, user)
            """,
            write.Key, Math.Max(version + 1, now.ToUnixTimeMilliseconds()), value, write.Conversation, write.User, now, StateLife.Of(write));
        return true;
    }

    /// <summary>What was given away before a time is nobody's from now on; nor does its time of day tell whose it was.</summary>
    public static void CutLinks(SqliteSession session, DateTimeOffset before) => session.Execute(
        """
        UPDATE state SET conversation = NULL, user = NULL, expires = $1, touched = touched - touched % 86400000, version = version - version % 86400000
        WHERE expires = $2 AND touched <= $3
        """, StateLife.UntilForgotten, StateLife.GivenAway, before);

    /// <summary>A person who only reads is still there.</summary>
    public static void Touch(SqliteSession session, UserKey user, DateTimeOffset now) => session.Execute(
        "UPDATE state SET touched = $2 WHERE user = $1 AND conversation IS NULL", user, now);
}
