namespace KratomBot.Engine.Storage.Postgres;

/// <summary>The schema that this program writes.</summary>
public static class PostgresSchema
{
    /// <summary>Its version: the number of the newest migration.</summary>
    public static int Version => PostgresMigrations.Newest;
}
