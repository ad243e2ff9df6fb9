namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>Where the SQLite store lies and how it is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The path that means: in memory.</summary>
    public const string Memory = ":memory:";

    /// <summary>The file; by default in the user's data folder.</summary>
    public string Path { get; init; } = SqliteFiles.DefaultPath();

    /// <summary>For commands beside a running server: nothing is created, upgraded or locked.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a write waits while another program has the file locked.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest size of the file in bytes; 0 for no limit but the disk's.</summary>
    public long MaxBytes { get; init; }

    internal bool InMemory => string.Equals(Path, Memory, StringComparison.Ordinal);
}
