namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Where the PostgreSQL store lies and how it is opened.</summary>
public sealed record PostgresStoreOptions
{
    /// <summary>Where the database is, as Npgsql writes it: <c>Host=…;Database=…;Username=…</c>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Gets a fresh password every now and then, such as a token of Entra; <see langword="null"/> uses the connection string's.</summary>
    public Func<CancellationToken, ValueTask<string>>? Password { get; init; }

    /// <summary>For commands beside a running server: nothing is created or upgraded.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a node may be silent before others take over what it was working on.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);
}
