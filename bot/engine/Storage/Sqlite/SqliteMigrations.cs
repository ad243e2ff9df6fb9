using System.Globalization;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>
/// Brings a file to this program's schema: the embedded scripts V1…, each once, all in one transaction. The version is SQLite's
/// own <c>user_version</c>, so that a file which is up to date costs one read; the checksums guard against an edited script.
/// </summary>
internal static class SqliteMigrations
{
    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScripts.Of("sqlite");

    public static int Newest => Scripts.Count;

    /// <exception cref="StoreOpenException">A newer program wrote the file, or an applied script was edited.</exception>
    public static void Apply(SqliteSession session)
    {
        if (Version(session) == Newest) return;
        // An exclusive start: of two programs that come at once, the second finds the work done.
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            var version = Version(session);
            RefuseNewer(version);
            session.Script("CREATE TABLE IF NOT EXISTS schema_history (version INTEGER PRIMARY KEY, checksum TEXT NOT NULL)");
            foreach (var script in Scripts) ApplyOne(session, script, version);
            session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Newest}"));
            session.Execute("COMMIT");
        }
        catch
        {
            session.Execute("ROLLBACK");
            throw;
        }
    }

    /// <exception cref="StoreOpenException">The file's schema is not this program's.</exception>
    public static void RequireNewest(SqliteSession session)
    {
        var version = Version(session);
        RefuseNewer(version);
        if (version < Newest)
            throw new StoreOpenException($"The store has schema {version}, this program needs {Newest}. Start the server once: it upgrades the store.");
    }

    public static int Version(SqliteSession session) => (int)session.Number("PRAGMA user_version");

    private static void RefuseNewer(int version)
    {
        if (version > Newest)
            throw new StoreOpenException($"A newer version of this program wrote the store (schema {version}, this program knows {Newest}). Use that version, or another file: --Store:Path FILE");
    }

    private static void ApplyOne(SqliteSession session, MigrationScript script, int version)
    {
        if (script.Number > version)
        {
            session.Script(script.Sql);
            session.Execute("INSERT INTO schema_history (version, checksum) VALUES ($1, $2)", script.Number, script.Checksum);
        }
        else if (session.First("SELECT checksum FROM schema_history WHERE version = $1", static r => r.GetString(0), script.Number) != script.Checksum)
        {
            throw new StoreOpenException($"The store was made with another form of migration V{script.Number}. An applied migration must not be edited: add a new one.");
        }
    }
}
