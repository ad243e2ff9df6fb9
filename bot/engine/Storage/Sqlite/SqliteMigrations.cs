using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>
/// Brings a file to this program's schema: the embedded scripts V1…, each once, all in one transaction. The version is SQLite's
/// own <c>user_version</c>, so that a file which is up to date costs one read; the checksums guard against an edited script.
/// </summary>
internal static class SqliteMigrations
{
    private const string Prefix = "sqlite/V";

    public static int Newest { get; } = Scripts().Count;

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
            foreach (var (number, sql) in Scripts()) ApplyOne(session, number, sql, version);
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

    private static void ApplyOne(SqliteSession session, int number, string sql, int version)
    {
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        if (number > version)
        {
            session.Script(sql);
            session.Execute("INSERT INTO schema_history (version, checksum) VALUES ($1, $2)", number, checksum);
        }
        else if (session.First("SELECT checksum FROM schema_history WHERE version = $1", static r => r.GetString(0), number) != checksum)
        {
            throw new StoreOpenException($"The store was made with another form of migration V{number}. An applied migration must not be edited: add a new one.");
        }
    }

    private static List<(int Number, string Sql)> Scripts()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Number(name), Read(name)))
            .OrderBy(script => script.Item1)];

        static int Number(string name) =>
            int.Parse(name.AsSpan(Prefix.Length, name.IndexOf("__", StringComparison.Ordinal) - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            // A checkout may change line ends; the checksum must not.
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
