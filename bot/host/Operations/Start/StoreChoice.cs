using Azure.Core;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Postgres;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Start;

/// <summary>The store that the settings name.</summary>
internal static class StoreChoice
{
    /// <summary>What Azure Database for PostgreSQL takes tokens for.</summary>
    private static readonly TokenRequestContext Database = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    /// <summary>Creates it; nothing is opened yet.</summary>
    /// <exception cref="SettingException">The settings do not fit together.</exception>
    public static IConversationStore Create(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return StoreSettings.IsShared(configuration) ? Postgres(configuration, services.GetRequiredService<TimeProvider>()) : Sqlite(configuration);
    }

    private static SqliteConversationStore Sqlite(IConfiguration configuration) => new(new SqliteStoreOptions
    {
        Path = StoreSettings.FilePath(configuration) ?? SqliteStoreOptions.Memory,
        ReadOnly = StoreSettings.IsReadOnly(configuration),
        MaxBytes = StoreSettings.MaxMegabytes.Read(configuration) * 1024L * 1024,
    });

    private static PostgresConversationStore Postgres(IConfiguration configuration, TimeProvider time) => new(
        new PostgresStoreOptions
        {
            ConnectionString = StoreSettings.ConnectionString.Read(configuration)
                ?? throw new SettingException(StoreSettings.ConnectionString.Key, "is needed with Store:Provider Postgres, such as Host=db.example.org;Database=kratombot;Username=kratombot;Password=…"),
            Password = StoreSettings.EntraSignIn.Read(configuration) ? EntraPassword() : null,
            ReadOnly = StoreSettings.IsReadOnly(configuration),
            Lease = TimeSpan.FromSeconds(StoreSettings.LeaseSeconds.Read(configuration)),
        },
        time);

    private static Func<CancellationToken, ValueTask<string>> EntraPassword()
    {
        var identity = AzureSignIn.Credential;
        return async cancellation => (await identity.GetTokenAsync(Database, cancellation)).Token;
    }
}
