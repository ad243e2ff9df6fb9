using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Host.Operations.Settings;

/// <summary>What keeps the conversations.</summary>
public enum StoreProvider
{
    /// <summary>A file of one server.</summary>
    Sqlite,

    /// <summary>A database that several nodes share.</summary>
    Postgres,
}

/// <summary>Where conversations are kept, and for how long.</summary>
public static class StoreSettings
{
    /// <summary>The configuration key by which a command opens the store beside a running server. No setting of the operator's.</summary>
    public const string ReadOnlyKey = "storeIsReadOnly";

    /// <summary>What keeps the conversations.</summary>
    public static Setting<StoreProvider> Provider { get; } = Setting.Choice("Store:Provider", StoreProvider.Sqlite,
        "Sqlite for one server with a file, Postgres for several nodes that share a database.");

    /// <summary>The database file.</summary>
    public static Setting<string?> Path { get; } = Setting.Text("Store:Path", "kratombot.db in the user's data folder",
        "Sqlite's database file; `:memory:` keeps nothing after the process ends.");

    /// <summary>The PostgreSQL database.</summary>
    public static Setting<string?> ConnectionString { get; } = Setting.Secret("Store:ConnectionString",
        "The PostgreSQL database: Host=db.example.org;Database=kratombot;Username=kratombot;Password=… or the like.", minimumLength: 1);

    /// <summary>Whether the password is a token of Entra.</summary>
    public static Setting<bool> EntraSignIn { get; } = Setting.Flag("Store:EntraSignIn", fallback: false,
        "Signs in to PostgreSQL with a token of this machine's Azure identity instead of a password.");

    /// <summary>How long a node may be silent.</summary>
    public static Setting<int> LeaseSeconds { get; } = Setting.Count("Store:LeaseSeconds", 15, 2, 60,
        "Seconds that a node of several may be silent before the others take over what it was working on.");

    /// <summary>How large SQLite's file may become.</summary>
    public static Setting<int> MaxMegabytes { get; } = Setting.Count("Store:MaxMegabytes", 0, 0, 1_000_000,
        "MiB that Sqlite's file may take, so that it never fills a disk that others need; 0 for no limit but the disk's.");

    /// <summary>How long a conversation is kept.</summary>
    public static Setting<int> RetentionHours { get; } = Setting.Count("Store:RetentionHours", 24, 1, 24 * 30,
        "Hours after the last message until a conversation is deleted.");

    /// <summary>How long a conversation is kept after its last message.</summary>
    public static TimeSpan Retention(IConfiguration configuration) => TimeSpan.FromHours(RetentionHours.Read(configuration));

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Provider, Path, ConnectionString, EntraSignIn, LeaseSeconds, MaxMegabytes, RetentionHours];

    /// <summary>Whether this process only reads the store.</summary>
    public static bool IsReadOnly(IConfiguration configuration) => configuration[ReadOnlyKey] is { Length: > 0 };

    /// <summary>Whether several nodes may share the store.</summary>
    public static bool IsShared(IConfiguration configuration) => Provider.Read(configuration) == StoreProvider.Postgres;

    /// <summary>The database file in use; null when the store is in memory or no file.</summary>
    public static string? FilePath(IConfiguration configuration)
    {
        if (IsShared(configuration))
            return null;
        var path = Path.Read(configuration) ?? SqliteFiles.DefaultPath();
        return path == SqliteStoreOptions.Memory ? null : path;
    }

    /// <summary>The database file in use.</summary>
    /// <exception cref="SettingException">There is none.</exception>
    public static string DemandFile(IConfiguration configuration) => FilePath(configuration) ?? throw (IsShared(configuration)
        ? new SettingException(Provider.Key, "is Postgres, which has tools of its own for this: pg_dump and pg_restore")
        : new SettingException(Path.Key, "names no file but the memory"));

    /// <summary>Whether a command beside the server would find nothing: a file is made at the server's first start.</summary>
    public static bool IsMissing(IConfiguration configuration) => !IsShared(configuration) && !File.Exists(FilePath(configuration));

    /// <summary>Where the conversations are, for an operator.</summary>
    public static string Describe(IConfiguration configuration) => IsShared(configuration) ? "PostgreSQL" : FilePath(configuration) ?? "in memory";
}
