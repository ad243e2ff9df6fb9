using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Host.Operations.Settings;

/// <summary>Where conversations are kept, and for how long.</summary>
public static class StoreSettings
{
    /// <summary>The configuration key by which a command opens the store beside a running server. No setting of the operator's.</summary>
    public const string ReadOnlyKey = "storeIsReadOnly";

    /// <summary>The database file.</summary>
    public static Setting<string?> Path { get; } = Setting.Text("Store:Path", "kratombot.db in the user's data folder",
        "The database file; `:memory:` keeps nothing after the process ends.");

    /// <summary>How long a conversation is kept.</summary>
    public static Setting<int> RetentionHours { get; } = Setting.Count("Store:RetentionHours", 24, 1, 24 * 30,
        "Hours after the last message until a conversation is deleted.");

    /// <summary>How long a conversation is kept after its last message.</summary>
    public static TimeSpan Retention(IConfiguration configuration) => TimeSpan.FromHours(RetentionHours.Read(configuration));

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Path, RetentionHours];

    /// <summary>Whether this process only reads the store.</summary>
    public static bool IsReadOnly(IConfiguration configuration) => configuration[ReadOnlyKey] is { Length: > 0 };

    /// <summary>The database file in use; null when the store is in memory.</summary>
    public static string? FilePath(IConfiguration configuration)
    {
        var path = Path.Read(configuration) ?? SqliteFiles.DefaultPath();
        return path == SqliteStoreOptions.Memory ? null : path;
    }
}
